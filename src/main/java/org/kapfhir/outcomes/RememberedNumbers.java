package org.kapfhir.outcomes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.outcomes.PersonNumbersReader.Read;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;

/**
 * What was read of people, for as long as their records stay as they were: a registry's summary then reads only the records
 * that changed since the last one.
 *
 * <p>An entry is used only by who sees the same marks of the record and of the drugs, which every write changes in its own
 * transaction, only by who sees the same of what sorts the person, and only for a moment from that of its question up to the
 * next thing recorded. So it makes no difference to any number, on any server and in any snapshot.
 */
final class RememberedNumbers {
    private final Cache<Key, Entry> entries;

    /** @param people how many to remember; about 2 KB of memory each */
    RememberedNumbers(int people) {
        this.entries = Caffeine.newBuilder().maximumSize(people).build();
    }

    /** What changes with every write to a person's record, and with every write to a drug. */
    record Marks(long ofRecord, long ofDrugs) {}

    /**
     * Whose numbers, to whom.
     *
     * @param unseen what is hidden from whoever asks, of that which sorts the person
     */
    record Asked(String patientId, Set<String> unseen) {}

    private record Key(Asked asked, List<Instrument> instruments, Set<Substance> substances, Thresholds rules) {
        static Key of(Asked asked, OutcomeRequest request) {
            return new Key(asked, request.instruments(), request.substances(), request.thresholds());
        }
    }

    private record Entry(Marks marks, long fromMs, Read read) {}

    Optional<PersonNumbers> find(Asked asked, Marks marks, OutcomeRequest request) {
        Entry entry = entries.getIfPresent(Key.of(asked, request));
        long asOf = request.asOf().toEpochMilli();
        return entry != null && entry.marks.equals(marks) && entry.fromMs <= asOf && asOf < entry.read.nextMs()
                ? Optional.of(entry.read.numbers())
                : Optional.empty();
    }

    /** A question about the past takes no place from one about today. */
    void keep(Asked asked, Marks marks, OutcomeRequest request, Read read) {
        Entry kept = new Entry(marks, request.asOf().toEpochMilli(), read);
        entries.asMap()
                .merge(
                        Key.of(asked, request),
                        kept,
                        (before, now) -> before.marks.equals(marks) && before.fromMs > now.fromMs ? before : now);
    }
}
