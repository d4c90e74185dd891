package org.kapfhir.registry.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * Makes rows of resources, as the specification's processing algorithm says.
 *
 * <p>Not for several threads: each evaluation of a view has one of its own, with its budget.
 *
 * @see <a href="https://build.fhir.org/ig/FHIR/sql-on-fhir-v2/StructureDefinition-ViewDefinition.html">SQL on FHIR</a>
 */
public final class ViewRows {
    private static final int DEEPEST_REPETITION = 100;

    private final ViewDefinition view;
    private final ViewPaths paths;
    private final Budget budget;
    private final Cells cells;

    ViewRows(ViewDefinition view, ViewPaths paths, Budget budget) {
        this.view = view;
        this.paths = paths;
        this.budget = budget;
        this.cells = new Cells(budget);
    }

    /**
     * The rows of one resource; none if it is of another type or does not meet the conditions.
     *
     * @return the cells of each row in the order of {@link ViewDefinition#columnNames()}
     * @throws ViewInvalid 422, code {@code view-invalid}
     * @throws ViewTooCostly 422, code {@code view-too-costly}
     */
    public List<List<JsonNode>> of(Resource resource) {
        budget.beginResource();
        if (!view.resourceType().equals(resource.fhirType())) {
            return List.of();
        }
        for (int i = 0; i < view.conditions().size(); i++) {
            if (!paths.isTrue(view.conditions().get(i), "where[" + i + "].path", resource)) {
                return List.of();
            }
        }
        List<List<JsonNode>> rows = List.of(List.of());
        for (Selection selection : view.selections()) {
            rows = combine(rows, rows(selection, resource, resource, 0));
        }
        return rows;
    }

    private List<List<JsonNode>> rows(Selection selection, Resource resource, Base node, int outerIndex) {
        List<Base> elements = elements(selection, resource, node, outerIndex);
        List<List<JsonNode>> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            int index = selection.iteration() == Iteration.NONE ? outerIndex : i;
            rows.addAll(rowsOfOne(selection, resource, elements.get(i), index));
        }
        if (elements.isEmpty() && selection.iteration() == Iteration.FOR_EACH_OR_NULL) {
            budget.spendRows(1);
            rows.add(emptyRow(selection));
        }
        return rows;
    }

    private List<List<JsonNode>> rowsOfOne(Selection selection, Resource resource, Base element, int index) {
        List<JsonNode> own = new ArrayList<>(selection.columns().size());
        for (ViewColumn column : selection.columns()) {
            budget.spendSteps(1);
            own.add(cells.of(
                    column, paths.evaluate(column.path(), column.location() + ".path", resource, element, index)));
        }
        List<List<JsonNode>> rows = List.of(own);
        for (Selection inner : selection.selections()) {
            rows = combine(rows, rows(inner, resource, element, index));
        }
        if (!selection.unions().isEmpty()) {
            List<List<JsonNode>> union = new ArrayList<>();
            for (Selection branch : selection.unions()) {
                union.addAll(rows(branch, resource, element, index));
            }
            rows = combine(rows, union);
        }
        return rows;
    }

    private List<Base> elements(Selection selection, Resource resource, Base node, int index) {
        return switch (selection.iteration()) {
            case NONE -> List.of(node);
            case FOR_EACH, FOR_EACH_OR_NULL ->
                paths.evaluate(selection.paths().get(0), selection.location(), resource, node, index);
            case REPEAT -> {
                List<Base> found = new ArrayList<>();
                repeat(selection, resource, node, found, 0);
                yield found;
            }
        };
    }

    private void repeat(Selection selection, Resource resource, Base node, List<Base> found, int depth) {
        if (depth > DEEPEST_REPETITION) {
            throw new ViewInvalid(
                    selection.location() + ".repeat", "The paths never end: name the elements below, not $this");
        }
        for (String path : selection.paths()) {
            budget.spendSteps(1);
            for (Base child : paths.evaluate(path, selection.location() + ".repeat", resource, node, 0)) {
                found.add(child);
                repeat(selection, resource, child, found, depth + 1);
            }
        }
    }

    /** Every row on the left with every row on the right. */
    private List<List<JsonNode>> combine(List<List<JsonNode>> left, List<List<JsonNode>> right) {
        budget.spendRows((long) left.size() * right.size());
        List<List<JsonNode>> combined = new ArrayList<>(left.size() * right.size());
        for (List<JsonNode> first : left) {
            for (List<JsonNode> second : right) {
                List<JsonNode> row = new ArrayList<>(first.size() + second.size());
                row.addAll(first);
                row.addAll(second);
                budget.spendSteps(row.size());
                combined.add(row);
            }
        }
        return combined;
    }

    private static List<JsonNode> emptyRow(Selection selection) {
        return selection.allColumns().stream()
                .map(column -> column.isRowIndex() ? IntNode.valueOf(0) : (JsonNode) NullNode.getInstance())
                .toList();
    }
}
