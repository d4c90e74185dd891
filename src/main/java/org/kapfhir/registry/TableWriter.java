package org.kapfhir.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Writes one table, row by row, and keeps nothing of it. */
interface TableWriter {

    void begin(List<String> columns) throws IOException;

    /** @param cells in the order of the columns */
    void row(List<JsonNode> cells) throws IOException;

    void end() throws IOException;
}
