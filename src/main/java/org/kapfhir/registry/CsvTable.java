package org.kapfhir.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated values as in RFC 4180. Nothing is an empty field; several values of one cell are written as JSON. */
final class CsvTable implements TableWriter {
    private final Writer out;
    private final boolean header;

    CsvTable(OutputStream out, boolean header) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.header = header;
    }

    @Override
    public void begin(List<String> columns) throws IOException {
        if (header) {
            out.write(String.join(",", columns));
            out.write("\r\n");
        }
    }

    @Override
    public void row(List<JsonNode> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            field(cells.get(i));
        }
        out.write("\r\n");
    }

    private void field(JsonNode cell) throws IOException {
        if (cell.isNull()) {
            return;
        }
        String text = text(cell);
        if (text.chars().anyMatch(character -> character == ',' || character == '"' || character < ' ')) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private static String text(JsonNode cell) {
        if (cell.isContainerNode()) {
            return cell.toString();
        }
        return cell.isNumber() ? cell.decimalValue().toPlainString() : cell.asText();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
