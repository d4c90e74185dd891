package org.kapfhir.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.outcomes.VisiblePatients.Sight;

/** Whose records are looked at, as a condition of the statements: however many they are, the statements stay the same. */
sealed interface People {

    /** On {@code kap_patient p}. */
    String condition();

    Map<String, Object> parameters();

    /** Leaves out what sorts these people but is hidden: a further condition on a column with ids of that type. */
    default String seen(String resourceType, String idColumn) {
        return "";
    }

    /** One person. */
    record One(String patientId) implements People {
        @Override
        public String condition() {
            return "p.patient_id = :patient";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("patient", patientId);
        }
    }

    /**
     * A cohort.
     *
     * @param members those named one by one; empty for everyone in the store
     * @param sight whom the caller may see
     */
    record Cohort(Optional<List<String>> members, Sight sight) implements People {
        private static final String ONE_OF =
                "p.patient_id %s (select named.id from unnest(cast(:%s as varchar array)) as named (id))";

        private static final String SEEN =
                " and '%s/' || %s not in (select unseen.id from unnest(cast(:unseen as varchar array)) as unseen (id))";

        static final Cohort EVERYONE = new Cohort(Optional.empty(), new Sight.Everyone());

        public Cohort {
            members = members.map(List::copyOf);
        }

        @Override
        public String condition() {
            StringBuilder condition = new StringBuilder("1 = 1");
            if (members.isPresent()) {
                condition.append(" and ").append(ONE_OF.formatted("in", "members"));
            }
            if (sight instanceof Sight.Only) {
                condition.append(" and ").append(ONE_OF.formatted("in", "visible"));
            }
            if (sight instanceof Sight.AllBut) {
                condition.append(" and ").append(ONE_OF.formatted("not in", "hidden"));
            }
            return condition.toString();
        }

        @Override
        public String seen(String resourceType, String idColumn) {
            return sight.unseen().isEmpty() ? "" : SEEN.formatted(resourceType, idColumn);
        }

        @Override
        public Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            if (!sight.unseen().isEmpty()) {
                parameters.put(
                        "unseen",
                        sight.unseen().values().stream().flatMap(Set::stream).toArray(String[]::new));
            }
            members.ifPresent(ids -> parameters.put("members", ids.toArray(String[]::new)));
            if (sight instanceof Sight.Only only) {
                parameters.put("visible", only.patientIds().toArray(String[]::new));
            }
            if (sight instanceof Sight.AllBut others) {
                parameters.put("hidden", others.patientIds().toArray(String[]::new));
            }
            return parameters;
        }
    }
}
