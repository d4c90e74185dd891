package org.kapfhir.seeding.truth;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Ends lines with a line feed on every platform, so that the file is the same byte for byte. */
final class UnixPrettyPrinter extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    UnixPrettyPrinter() {
        DefaultIndenter lineFeed = new DefaultIndenter("  ", "\n");
        indentObjectsWith(lineFeed);
        indentArraysWith(lineFeed);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new UnixPrettyPrinter();
    }
}
