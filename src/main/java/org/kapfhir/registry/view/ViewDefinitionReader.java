package org.kapfhir.registry.view;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads a ViewDefinition from JSON: FHIR R4 has no such resource, so that no parser of FHIR does. */
public final class ViewDefinitionReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}");
    private static final String VERSION = "4.0";
    private static final int MOST_CONSTANTS = 100;

    private final Set<String> resourceTypes;

    public ViewDefinitionReader(FhirContext fhirContext) {
        this.resourceTypes = fhirContext.getResourceTypes();
    }

    /**
     * Reads a view and checks its form and the names of its columns.
     *
     * @throws ViewInvalid 422, code {@code view-invalid}, with the path of the element at fault
     */
    public ViewDefinition read(JsonNode view) {
        if (!view.isObject()
                || !"ViewDefinition".equals(view.path("resourceType").asText("ViewDefinition"))) {
            throw new ViewInvalid("resourceType", "This is no ViewDefinition: send one as a JSON object");
        }
        checkVersion(view.path("fhirVersion"));
        String resource = view.path("resource").asText("");
        if (!resourceTypes.contains(resource)) {
            throw new ViewInvalid("resource", "Name a resource type of FHIR R4 in the element resource");
        }
        SelectionReader selections = new SelectionReader();
        ViewDefinition read = new ViewDefinition(
                resource,
                constants(view.path("constant")),
                conditions(view.path("where"), selections),
                selections.read(view.path("select"), "select"));
        if (read.selections().isEmpty()) {
            throw new ViewInvalid("select", "The view selects nothing: add a select with a column");
        }
        ColumnNames.check(read);
        return read;
    }

    private static void checkVersion(JsonNode versions) {
        boolean isOurs = versions.isMissingNode();
        for (JsonNode version : versions) {
            isOurs = isOurs || version.asText().startsWith(VERSION);
        }
        if (!isOurs) {
            throw new ViewInvalid("fhirVersion", "The view is not for FHIR R4: this server holds FHIR 4.0.1");
        }
    }

    private static List<String> conditions(JsonNode conditions, SelectionReader reader) {
        List<String> read = new ArrayList<>();
        for (JsonNode condition : reader.array(conditions, "where")) {
            String location = "where[" + read.size() + "]";
            reader.checkElements(condition, location, Set.of("path", "description"));
            read.add(reader.text(condition, "path", location));
        }
        return read;
    }

    private static Map<String, Type> constants(JsonNode constants) {
        Map<String, Type> read = new LinkedHashMap<>();
        if (constants.size() > MOST_CONSTANTS) {
            throw new ViewInvalid("constant", "A view has at most " + MOST_CONSTANTS + " constants");
        }
        for (JsonNode constant : constants) {
            String location = "constant[" + read.size() + "]";
            String name = constant.path("name").asText("");
            checkName(name, location);
            @Nullable Type value = Constants.value(constant, location);
            if (value == null || read.put(name, value) != null) {
                throw new ViewInvalid(
                        location, "Give each constant a name of its own and one value, such as valueCode");
            }
        }
        return read;
    }

    static void checkName(String name, String location) {
        if (!NAME.matcher(name).matches()) {
            throw new ViewInvalid(
                    location + ".name", "Give it a name of letters, digits and underscores that begins with a letter");
        }
    }
}
