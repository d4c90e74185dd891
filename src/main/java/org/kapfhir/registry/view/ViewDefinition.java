package org.kapfhir.registry.view;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Type;

/**
 * A ViewDefinition of SQL on FHIR, read and well formed; its paths are still text.
 *
 * @param resourceType whose resources make rows
 * @param constants by name, without the percent sign
 * @param conditions paths that must all be true for a resource to make rows
 */
public record ViewDefinition(
        String resourceType, Map<String, Type> constants, List<String> conditions, List<Selection> selections) {
    public ViewDefinition {
        constants = Map.copyOf(constants);
        conditions = List.copyOf(conditions);
        selections = List.copyOf(selections);
    }

    /** In the order in which the cells of a row stand. */
    public List<String> columnNames() {
        return columns().stream().map(ViewColumn::name).toList();
    }

    List<ViewColumn> columns() {
        return selections.stream()
                .flatMap(selection -> selection.allColumns().stream())
                .toList();
    }
}
