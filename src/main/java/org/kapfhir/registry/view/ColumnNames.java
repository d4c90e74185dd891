package org.kapfhir.registry.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each column has a name of its own, and the branches of a union have the same columns in the same order. */
final class ColumnNames {
    private ColumnNames() {}

    /** @throws ViewInvalid 422, code {@code view-invalid} */
    static void check(ViewDefinition view) {
        view.selections().forEach(ColumnNames::checkUnions);
        Set<String> seen = new HashSet<>();
        view.columns().forEach(column -> {
            if (!seen.add(column.name())) {
                throw new ViewInvalid(
                        column.location() + ".name", "Two columns have the name " + column.name() + ": rename one");
            }
        });
    }

    private static void checkUnions(Selection selection) {
        selection.selections().forEach(ColumnNames::checkUnions);
        selection.unions().forEach(ColumnNames::checkUnions);
        if (!selection.unions().isEmpty()) {
            List<String> first = shape(selection.unions().get(0));
            selection.unions().forEach(branch -> {
                if (!shape(branch).equals(first)) {
                    throw new ViewInvalid(
                            branch.location(),
                            "Give the branches of a unionAll the same columns, in the same order and of the same types");
                }
            });
        }
    }

    private static List<String> shape(Selection branch) {
        return branch.allColumns().stream()
                .map(column -> column.name() + " " + column.type() + " " + column.collection())
                .toList();
    }
}
