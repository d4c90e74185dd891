package org.kapfhir.registry.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@code select} of a view.
 *
 * @param paths one for {@code forEach} and {@code forEachOrNull}, one or more for {@code repeat}, else none
 * @param location its path in the view
 */
record Selection(
        Iteration iteration,
        List<String> paths,
        List<ViewColumn> columns,
        List<Selection> selections,
        List<Selection> unions,
        String location) {
    Selection {
        paths = List.copyOf(paths);
        columns = List.copyOf(columns);
        selections = List.copyOf(selections);
        unions = List.copyOf(unions);
    }

    /** In the order of the specification: its own, those of selections within it, those of its union. */
    List<ViewColumn> allColumns() {
        List<ViewColumn> all = new ArrayList<>(columns);
        selections.forEach(selection -> all.addAll(selection.allColumns()));
        if (!unions.isEmpty()) {
            all.addAll(unions.get(0).allColumns());
        }
        return all;
    }
}
