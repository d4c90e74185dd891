package org.kapfhir.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.shared.Canonicals;

/** Recognizes an order of ketamine or esketamine among drafts: by code, of the drug or of a Medication among them. */
final class KetamineOrders {
    private static final Set<String> ORDERS = Set.of("MedicationRequest");
    private static final String[] DRUGS = {
        Canonicals.BASE + "/ValueSet/kap-ketamine", Canonicals.BASE + "/ValueSet/kap-esketamine"
    };

    private final GuideLogic logic;

    KetamineOrders(GuideLogic logic) {
        this.logic = logic;
    }

    boolean isAmong(CdsCall call) {
        Set<String> ketamine = new HashSet<>();
        for (JsonNode entry : call.draftOrders().path("entry")) {
            JsonNode resource = entry.path("resource");
            if ("Medication".equals(resource.path("resourceType").asText()) && isKetamine(resource.path("code"))) {
                ketamine.add("Medication/" + resource.path("id").asText());
                ketamine.add(entry.path("fullUrl").asText("-"));
            }
        }
        for (JsonNode entry : call.draftOrders().path("entry")) {
            JsonNode resource = entry.path("resource");
            if (ORDERS.contains(resource.path("resourceType").asText())
                    && isMeant(call, resource)
                    && (isKetamine(resource.path("medicationCodeableConcept"))
                            || isContained(resource)
                            || ketamine.contains(resource.path("medicationReference")
                                    .path("reference")
                                    .asText()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(CdsCall call, JsonNode order) {
        return call.service() != CdsService.ORDER_SELECT
                || call.selections()
                        .contains("MedicationRequest/" + order.path("id").asText());
    }

    private boolean isContained(JsonNode order) {
        for (JsonNode contained : order.path("contained")) {
            if (isKetamine(contained.path("code"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKetamine(JsonNode concept) {
        for (JsonNode coding : concept.path("coding")) {
            for (String drug : DRUGS) {
                if (logic.isMember(
                        drug,
                        coding.path("system").asText(),
                        coding.path("code").asText())) {
                    return true;
                }
            }
        }
        return false;
    }
}
