package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import org.kapfhir.html.Html;

/** A table whose header cells say what they head; the first cell of a row is the row's header. */
final class Table {
    private final List<String> columns;
    private final List<Html> rows = new ArrayList<>();

    private Table(List<String> columns) {
        this.columns = columns;
    }

    static Table with(String... columns) {
        return new Table(List.of(columns));
    }

    Table row(Html... cells) {
        return row("", cells);
    }

    /** A row that can be linked to, if the anchor is not empty. */
    Table row(String anchor, Html... cells) {
        List<Html> row = new ArrayList<>();
        for (Html cell : cells) {
            row.add(row.isEmpty() ? Html.tag("th", cell).with("scope", "row") : Html.tag("td", cell));
        }
        Html.Element element = Html.tag("tr", row);
        rows.add(anchor.isEmpty() ? element : element.with("id", anchor));
        return this;
    }

    /** A row that heads those below it. */
    Table heading(Html cell) {
        rows.add(Html.tag(
                "tr",
                Html.tag("th", cell)
                        .with("colspan", Integer.toString(columns.size()))
                        .with("scope", "colgroup")));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table, which scrolls by itself where it is too wide; nothing if it has no row. */
    Html html() {
        if (isEmpty()) {
            return Html.none();
        }
        Html head = Html.tag(
                "thead",
                Html.tag(
                        "tr",
                        columns.stream()
                                .map(column -> Html.tag("th", column).with("scope", "col"))
                                .toList()));
        return Html.tag("div", Html.tag("table", head, Html.tag("tbody", rows)))
                .with("class", "wide")
                .with("tabindex", "0");
    }
}
