package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.hl7.fhir.r4.model.*;
import org.kapfhir.harness.*;
import org.kapfhir.measures.PublicMeasure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=public-measures")
class PublicMeasureIT {
    @Autowired
    private FhirEndpoint server;

    @ParameterizedTest
    @ValueSource(strings = {"CMS111", "DiabetesHemoglobinA1cHbA1cPoorControl9FHIR", "FHIR347", "ControllingBloodPressureFHIR", "DischargedonAntithromboticTherapyFHIR", "BreastCancerScreeningFHIR", "PrimaryCariesPreventionasOfferedbyPCPsincludingDentistsFHIR"})
    void explore(String name) {
        PublicMeasure m = new PublicMeasure(name);
        for (Bundle b : new Bundle[] {m.definitions(), m.people()}) {
            Answer a = server.post("", b);
            System.out.println("LOAD " + name + " " + a.status() + " " + (a.status() == 200 ? "" : a.body().substring(0, Math.min(1500, a.body().length()))));
        }
        Bundle people = m.people();
        for (String period : new String[] {"periodStart=2019-01-01&periodEnd=2019-12-31", "periodStart=2021-01-01&periodEnd=2021-12-31","periodStart=2022-01-01&periodEnd=2022-12-31"}) {
        for (Bundle.BundleEntryComponent e : people.getEntry()) {
            if (!(e.getResource() instanceof Patient)) continue;
            Answer a = server.get("Measure/" + name + "/$evaluate-measure?" + period + "&subject=Patient/" + e.getResource().getIdPart());
            if (a.status() != 200) { System.out.println(a.status() + " " + a.body()); break; }
            MeasureReport r = a.as(MeasureReport.class);
            StringBuilder s = new StringBuilder();
            for (var g : r.getGroup()) { s.append(" |"); for (var p : g.getPopulation()) s.append(" ").append(p.getCode().getCodingFirstRep().getCode()).append("=").append(p.getCount()); s.append(" score ").append(g.getMeasureScore().getValue());
              for (var st : g.getStratifier()) for (var str : st.getStratum()) s.append(" [" + st.getCodeFirstRep().getText() + ":" + str.getValue().getText() + str.getValue().getCodingFirstRep().getCode() + "]"); }
            System.out.println("RES " + period.substring(12,16) + " " + e.getResource().getIdPart() + s + " ev" + r.getEvaluatedResource().size() + " c" + r.getContained().size());
        }
        }
    }
}
