package org.kapfhir.screening.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.kapfhir.screening.cohort.PersonAnswer.Answered;
import org.kapfhir.screening.cohort.PersonAnswer.LeftOut;
import org.kapfhir.sensitivity.SecurityLabels;

/** Writes the answers about a small group: how many of each decision, who was left out and why, and every answer. */
final class CohortAnswer {
    private CohortAnswer() {}

    static Parameters parameters(List<PersonAnswer> answers) {
        Parameters written = new Parameters();
        written.addParameter("total", new IntegerType(answers.size()));
        List<Coding> labels = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (PersonAnswer answer : answers) {
            if (answer instanceof Answered known) {
                counts.merge(known.decision(), 1, Integer::sum);
            }
        }
        counts.forEach((decision, count) -> {
            ParametersParameterComponent summary = written.addParameter().setName("summary");
            summary.addPart().setName("decision").setValue(new CodeType(decision));
            summary.addPart().setName("count").setValue(new IntegerType(count));
        });
        for (PersonAnswer answer : answers) {
            if (answer instanceof LeftOut unknown) {
                ParametersParameterComponent leftOut = written.addParameter().setName("leftOut");
                leftOut.addPart().setName("subject").setValue(new Reference("Patient/" + unknown.patientId()));
                leftOut.addPart()
                        .setName("code")
                        .setValue(new CodeType(unknown.code().code()));
                leftOut.addPart().setName("text").setValue(new StringType(unknown.reason()));
            } else if (answer instanceof Answered known) {
                written.addParameter().setName("screening").setResource(known.answer());
                labels.addAll(known.answer().getMeta().getSecurity());
            }
        }
        written.getMeta().setSecurity(new ArrayList<>(SecurityLabels.highWater(labels)));
        return written;
    }
}
