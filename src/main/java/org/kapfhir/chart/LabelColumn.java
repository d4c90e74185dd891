package org.kapfhir.chart;

import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a resource as one column of a statement that reads {@code hfj_resource r}. HAPI keeps them outside its body
 * too: as tags of the kind 2.
 */
final class LabelColumn {
    /**
     * Between labels and between their parts stand two characters that FHIR's strings do not have. Where HAPI says that there
     * are no tags it does not look for any itself.
     */
    static final String SQL = """
            case when r.has_tags then
              (select string_agg(concat(g.tag_system, chr(31), g.tag_code, chr(31), g.tag_display), chr(30))
                from hfj_res_tag t join hfj_tag_def g on g.tag_id = t.tag_id and g.tag_type = 2
                where t.res_id = r.res_id) end
            """;

    private static final Pattern BETWEEN_LABELS = Pattern.compile("\u001e");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\u001f");

    private LabelColumn() {}

    /** @param column what the statement gave; not null */
    static List<Coding> labels(String column) {
        return BETWEEN_LABELS.splitAsStream(column).map(LabelColumn::label).toList();
    }

    private static Coding label(String text) {
        String[] parts = BETWEEN_PARTS.split(text, -1);
        return new Coding(known(parts[0]), known(parts[1]), known(parts[2]));
    }

    private static @Nullable String known(String part) {
        return part.isEmpty() ? null : part;
    }
}
