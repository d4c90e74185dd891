-- What summaries have been made of a record holds until its mark changes. Each transaction that writes a row of the outcome
-- projection sets the marks of the records it belongs to, to a number drawn by chance: whoever sees the same mark sees the
-- same rows. Drugs are shared by people, so they have one mark together, whose name is no id.

create table kap_record_mark (
    record_id varchar(64) not null,
    mark      bigint      not null,
    primary key (record_id)
);

insert into kap_record_mark (record_id, mark) select patient_id, 0 from kap_patient;
insert into kap_record_mark (record_id, mark) values ('#drugs', 0);
