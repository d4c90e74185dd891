package org.kapfhir.outcomes.maintenance;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.outcomes.maintenance.ProjectionJob.Standing;
import org.kapfhir.outcomes.projection.ProjectionDifference;

/** Writes the result of a job as Parameters; resources by reference, without what stands in them. */
final class ProjectionAnswer {
    private ProjectionAnswer() {}

    static Parameters parameters(Standing standing) {
        Parameters answer = new Parameters();
        answer.addParameter("checkOnly", new BooleanType(standing.isCheckOnly()));
        answer.addParameter("compared", count(standing.progress().compared()));
        answer.addParameter("different", count(standing.progress().different()));
        standing.listed().forEach(difference -> addDifference(answer, difference));
        return answer;
    }

    private static void addDifference(Parameters answer, ProjectionDifference difference) {
        ParametersParameterComponent part = answer.addParameter().setName("difference");
        part.addPart()
                .setName("resource")
                .setValue(new Reference(difference.resourceType() + "/" + difference.resourceId()));
        part.addPart()
                .setName("expectedRows")
                .setValue(count(difference.expected().size()));
        part.addPart().setName("foundRows").setValue(count(difference.found().size()));
    }

    private static IntegerType count(long count) {
        return new IntegerType((int) Math.min(count, Integer.MAX_VALUE));
    }
}
