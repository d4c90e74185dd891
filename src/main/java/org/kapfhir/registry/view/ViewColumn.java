package org.kapfhir.registry.view;

import org.jspecify.annotations.Nullable;

/**
 * A {@code column} of a view.
 *
 * @param type what its values must be; null if the view does not say
 * @param collection whether it may hold several values
 * @param location its path in the view
 */
record ViewColumn(String name, String path, @Nullable ColumnType type, boolean collection, String location) {

    /** The spec numbers rows within an iteration; where there is nothing to iterate over, it begins all the same. */
    boolean isRowIndex() {
        return "%rowIndex".equals(path.trim());
    }
}
