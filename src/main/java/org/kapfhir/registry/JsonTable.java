package org.kapfhir.registry;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One object per row: in one array, or each on a line of its own. Nothing is null, so that every row has every column. */
final class JsonTable implements TableWriter {
    /** Flushing after each value would send the answer, with its status, before an error can still be one. */
    private static final JsonFactory FACTORY = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build()
            .getFactory();

    private final JsonGenerator out;
    private final boolean isArray;
    private List<String> columns = List.of();

    JsonTable(OutputStream out, boolean isArray) throws IOException {
        this.out = FACTORY.createGenerator(out, JsonEncoding.UTF8);
        this.isArray = isArray;
        this.out.setRootValueSeparator(null);
    }

    @Override
    public void begin(List<String> columnNames) throws IOException {
        columns = columnNames;
        if (isArray) {
            out.writeStartArray();
        }
    }

    @Override
    public void row(List<JsonNode> cells) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            out.writeFieldName(columns.get(i));
            out.writeTree(cells.get(i));
        }
        out.writeEndObject();
        if (!isArray) {
            out.writeRaw('\n');
        }
    }

    @Override
    public void end() throws IOException {
        if (isArray) {
            out.writeEndArray();
        }
        out.flush();
    }
}
