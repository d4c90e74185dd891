package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.PatientRow;

class TransactionChangesTest {
    private final TransactionChanges changes = new TransactionChanges();

    @Test
    void writesOneChangeOfEachResourceThatIsHeld() {
        changes.hold(stored(1));
        changes.hold(deleted(2));
        changes.hold(stored(3));

        assertThat(changes.writeHeld())
                .containsExactly(
                        new RowChange("Patient", "ana", 3, true, stored(3).rows()));
        assertThat(changes.writeHeld()).isEmpty();
    }

    @Test
    void letsTheLaterVersionDecideWhenItsHookComesFirst() {
        changes.hold(stored(3));
        changes.hold(deleted(2));

        assertThat(changes.writeHeld()).extracting(RowChange::version).containsExactly(3L);
    }

    @Test
    void passesOverADeleteThatIsToldJustBeforeTheCommitWhenTheResourceIsBackAlready() {
        changes.hold(stored(3));
        changes.writeHeld();

        assertThat(changes.writeNow(deleted(2))).isEmpty();
    }

    @Test
    void holdsAWriteFromInsideTheServerWhenAClientWroteTheSameResource() {
        changes.hold(stored(1));

        assertThat(changes.writeNow(stored(2))).isEmpty();
        assertThat(changes.writeHeld()).extracting(RowChange::version).containsExactly(2L);
    }

    @Test
    void replacesRowsThatTheSameTransactionHasWritten() {
        changes.writeNow(stored(1));

        assertThat(changes.writeNow(
                        new RowChange("Patient", "ana", 1, false, stored(1).rows())))
                .hasValueSatisfying(change -> assertThat(change.mayHaveRows()).isTrue());
    }

    private static RowChange stored(long version) {
        return new RowChange(
                "Patient",
                "ana",
                version,
                version > 1,
                List.of(new PatientRow(new Origin("ana", version, 0), null, null)));
    }

    private static RowChange deleted(long version) {
        return new RowChange("Patient", "ana", version, true, List.of());
    }
}
