package org.kapfhir.registry;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What is written into it comes out as the data of a FHIR Binary in JSON, for callers that take nothing but FHIR. */
final class BinaryEnvelope extends OutputStream {
    private final OutputStream out;
    private final OutputStream data;

    BinaryEnvelope(OutputStream out, String contentType) throws IOException {
        this.out = out;
        this.data = Base64.getEncoder().wrap(new Unclosed(out));
        out.write(("{\"resourceType\":\"Binary\",\"contentType\":\"" + contentType + "\",\"data\":\"")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(int value) throws IOException {
        data.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        data.write(bytes, offset, length);
    }

    /** Ends the data and the resource; what is around it stays open. */
    @Override
    public void close() throws IOException {
        data.close();
        out.write("\"}".getBytes(StandardCharsets.UTF_8));
    }

    /** Base64 writes its last characters when it is closed. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
