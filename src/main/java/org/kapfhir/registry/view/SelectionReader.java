package org.kapfhir.registry.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the selections of one view. A misspelled element is refused: it would otherwise change the table silently. */
final class SelectionReader {
    private static final int DEEPEST = 16;
    private static final int MOST_PARTS = 1000;
    private static final Set<String> IN_A_SELECTION =
            Set.of("column", "select", "forEach", "forEachOrNull", "repeat", "unionAll");
    private static final Set<String> IN_A_COLUMN =
            Set.of("name", "path", "type", "collection", "description", "tag", "tags");
    private static final Set<String> IN_ANY = Set.of("id", "extension");

    private int depth;
    private int parts;

    /** @throws ViewInvalid 422, code {@code view-invalid} */
    List<Selection> read(JsonNode selections, String location) {
        depth++;
        if (depth > DEEPEST) {
            throw new ViewInvalid(location, "Selections may stand " + DEEPEST + " deep within each other");
        }
        List<Selection> read = new ArrayList<>();
        for (JsonNode selection : array(selections, location)) {
            read.add(selection(selection, location + "[" + read.size() + "]"));
        }
        depth--;
        return read;
    }

    private Selection selection(JsonNode selection, String location) {
        checkElements(selection, location, IN_A_SELECTION);
        Selection read = new Selection(
                iteration(selection, location),
                paths(selection, location),
                columns(selection.path("column"), location + ".column"),
                read(selection.path("select"), location + ".select"),
                read(selection.path("unionAll"), location + ".unionAll"),
                location);
        if (read.allColumns().isEmpty()) {
            throw new ViewInvalid(location, "The select has no column: add column, select or unionAll");
        }
        return read;
    }

    private static Iteration iteration(JsonNode selection, String location) {
        Iteration iteration = Iteration.NONE;
        int count = 0;
        if (selection.has("forEach")) {
            iteration = Iteration.FOR_EACH;
            count++;
        }
        if (selection.has("forEachOrNull")) {
            iteration = Iteration.FOR_EACH_OR_NULL;
            count++;
        }
        if (selection.has("repeat")) {
            iteration = Iteration.REPEAT;
            count++;
        }
        if (count > 1) {
            throw new ViewInvalid(location, "Use one of forEach, forEachOrNull and repeat");
        }
        return iteration;
    }

    private List<String> paths(JsonNode selection, String location) {
        List<String> paths = new ArrayList<>();
        for (String element : List.of("forEach", "forEachOrNull")) {
            if (selection.has(element)) {
                paths.add(text(selection, element, location));
            }
        }
        for (JsonNode path : array(selection.path("repeat"), location + ".repeat")) {
            if (!path.isTextual()) {
                throw new ViewInvalid(location + ".repeat", "Write each path of repeat as a string");
            }
            paths.add(path.asText());
        }
        return paths;
    }

    private List<ViewColumn> columns(JsonNode columns, String location) {
        List<ViewColumn> read = new ArrayList<>();
        for (JsonNode column : array(columns, location)) {
            String here = location + "[" + read.size() + "]";
            checkElements(column, here, IN_A_COLUMN);
            String name = text(column, "name", here);
            ViewDefinitionReader.checkName(name, here);
            JsonNode collection = column.path("collection");
            if (!collection.isMissingNode() && !collection.isBoolean()) {
                throw new ViewInvalid(here + ".collection", "Write collection as true or false");
            }
            read.add(
                    new ViewColumn(name, text(column, "path", here), type(column, here), collection.asBoolean(), here));
        }
        return read;
    }

    private static @Nullable ColumnType type(JsonNode column, String location) {
        if (!column.has("type")) {
            return null;
        }
        String type = column.get("type").asText().replace("http://hl7.org/fhir/StructureDefinition/", "");
        return ColumnType.of(type)
                .orElseThrow(() -> new ViewInvalid(
                        location + ".type",
                        "A table holds single values: name a primitive type of FHIR, such as code"));
    }

    /** @throws ViewInvalid 422, code {@code view-invalid} */
    String text(JsonNode parent, String element, String location) {
        JsonNode text = parent.path(element);
        if (!text.isTextual() || text.asText().isBlank()) {
            throw new ViewInvalid(location + "." + element, "Write " + element + " as a string that is not empty");
        }
        return text.asText();
    }

    /**
     * @return nothing if it is absent
     * @throws ViewInvalid 422, code {@code view-invalid}, if it is there and no array with something in it
     */
    Iterable<JsonNode> array(JsonNode array, String location) {
        if (array.isMissingNode()) {
            return List.of();
        }
        if (!array.isArray() || array.isEmpty()) {
            throw new ViewInvalid(location, "Write it as an array that is not empty");
        }
        parts += array.size();
        if (parts > MOST_PARTS) {
            throw new ViewInvalid(location, "A view has at most " + MOST_PARTS + " selections, columns and conditions");
        }
        return array;
    }

    /** @throws ViewInvalid 422, code {@code view-invalid} */
    void checkElements(JsonNode object, String location, Set<String> known) {
        if (!object.isObject()) {
            throw new ViewInvalid(location, "Write it as an object");
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name) && !IN_ANY.contains(name)) {
                throw new ViewInvalid(
                        location, "There is no such element here: use " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }
}
