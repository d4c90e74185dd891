package org.kapfhir.outcomes;

import java.util.Optional;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Enrollment;

/**
 * Which numbers of a cohort would speak of too few people.
 *
 * <p>The people of a cohort are counted in a chain: enrolled, treated, with a baseline, analyzed. Each is a cell; one
 * below the size is withheld, and so are all that follow it, which are not larger, and the difference to the cell before
 * it, from which it could be recomputed. The numbers of an analyzed cell and the rates of the treated go with their cell.
 *
 * @param minimumCellSize 0 withholds nothing
 */
record Withholding(int minimumCellSize) {

    boolean hides(long people) {
        return people < minimumCellSize;
    }

    /** What stands in the place of a withheld count. */
    String placeholder() {
        return "<" + minimumCellSize;
    }

    /** Empty if the count or what it would reveal is withheld. */
    Optional<Long> notTreated(Enrollment enrollment) {
        return hides(enrollment.treated())
                ? Optional.empty()
                : Optional.of(enrollment.enrolled() - enrollment.withIndexDose());
    }

    Optional<Long> indexOutsidePeriod(Enrollment enrollment) {
        return hides(enrollment.treated())
                ? Optional.empty()
                : Optional.of(enrollment.withIndexDose() - enrollment.treated());
    }

    Optional<Long> noBaseline(Enrollment enrollment, Cell cell) {
        return hides(cell.withBaseline()) ? Optional.empty() : Optional.of(enrollment.treated() - cell.withBaseline());
    }

    Optional<Long> noFollowup(Cell cell) {
        return hides(cell.analyzed().n())
                ? Optional.empty()
                : Optional.of(cell.withBaseline() - cell.analyzed().n());
    }
}
