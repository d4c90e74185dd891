package org.kapfhir.publication;

import java.util.List;
import java.util.Optional;
import org.kapfhir.html.Html;

/**
 * One page before it gets its frame.
 *
 * @param file name below {@code /ig/}
 * @param trail the pages above it, from the top
 * @param neighbors the page before and the page after it
 */
record Page(String file, String title, List<Step> trail, Html content, Neighbors neighbors) {

    record Step(String file, String title) {}

    record Neighbors(Optional<Step> previous, Optional<Step> next) {
        static Neighbors none() {
            return new Neighbors(Optional.empty(), Optional.empty());
        }

        /** Those of the step at a place in a row of steps. */
        static Neighbors in(List<Step> row, int place) {
            return new Neighbors(
                    place > 0 ? Optional.of(row.get(place - 1)) : Optional.empty(),
                    place + 1 < row.size() ? Optional.of(row.get(place + 1)) : Optional.empty());
        }
    }
}
