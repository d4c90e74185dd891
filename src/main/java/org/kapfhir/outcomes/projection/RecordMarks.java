package org.kapfhir.outcomes.projection;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets the marks of the records that a transaction changes.
 *
 * <p>The mark of a record is locked from here to the end of the transaction, so two transactions that change one record
 * commit one after the other, and a mark that is seen belongs to exactly the rows that are seen with it. Marks are drawn
 * by chance and not counted, so that a database restored from a backup does not use one twice.
 */
final class RecordMarks {
    private static final String UPDATE = "update kap_record_mark set mark = ? where record_id = ?";
    private static final String INSERT = "insert into kap_record_mark (mark, record_id) values (?, ?)";

    private final JdbcTemplate jdbc;
    private final LongSupplier marks;

    /** @param marks numbers drawn by chance */
    RecordMarks(JdbcTemplate jdbc, LongSupplier marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /**
     * @param records in one order for all transactions, so that none waits for another that waits for it
     * @param people whose own row is new or changed: they get a mark if they have none
     */
    void change(SortedSet<String> records, Collection<String> people) {
        if (records.isEmpty()) {
            return;
        }
        List<String> ordered = List.copyOf(records);
        int[] changed = jdbc.batchUpdate(
                UPDATE,
                ordered.stream()
                        .map(record -> new Object[] {marks.getAsLong(), record})
                        .toList());
        for (int index = 0; index < changed.length; index++) {
            if (changed[index] == 0 && people.contains(ordered.get(index))) {
                jdbc.update(INSERT, marks.getAsLong(), ordered.get(index));
            }
        }
    }
}
