-- Which drugs do the entries of a record name? Few entries name any, and without this index each would be looked at.

create index kap_named_drug on hfj_res_link (src_resource_id, target_resource_id)
  where target_resource_type = 'Medication';
