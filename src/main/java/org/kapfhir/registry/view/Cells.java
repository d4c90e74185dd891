package org.kapfhir.registry.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.Base;

/** Makes the cell of a row from what a path gave: a single value as FHIR writes it, or several where they are allowed. */
final class Cells {
    private final Budget budget;

    Cells(Budget budget) {
        this.budget = budget;
    }

    /** @throws ViewInvalid 422, code {@code view-invalid}, if the column does not allow for these values */
    JsonNode of(ViewColumn column, List<Base> values) {
        if (column.collection()) {
            ArrayNode several = JsonNodeFactory.instance.arrayNode(values.size());
            values.forEach(value -> several.add(cell(column, value)));
            return several;
        }
        if (values.size() > 1) {
            throw new ViewInvalid(
                    column.location(),
                    "A resource gives several values: let " + column.name()
                            + " say collection, choose one with first(), or make rows with forEach");
        }
        return values.isEmpty() ? NullNode.getInstance() : cell(column, values.get(0));
    }

    private JsonNode cell(ViewColumn column, Base value) {
        ColumnType type = ColumnType.of(value.fhirType())
                .filter(found -> column.type() == null || column.type().holds(found))
                .orElseThrow(() -> new ViewInvalid(
                        column.location(),
                        "A resource gives a value of type " + value.fhirType() + ", which the column " + column.name()
                                + " cannot hold"));
        String text = value.primitiveValue();
        if (text == null) {
            return NullNode.getInstance();
        }
        budget.spendText(text.length());
        return switch (type) {
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(text));
            case INTEGER, DECIMAL -> DecimalNode.valueOf(new BigDecimal(text));
            case DATE_TIME, TIME, TEXT -> TextNode.valueOf(text);
        };
    }
}
