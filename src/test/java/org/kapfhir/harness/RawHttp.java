package org.kapfhir.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends bytes as they are, so that requests can be wrong in ways that no client library allows. */
public final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI server;
    private final String authorization;

    /**
     * @param server any address of the server
     * @param authorization value of the header that every request carries
     */
    public RawHttp(String server, String authorization) {
        this.server = URI.create(server);
        this.authorization = authorization;
    }

    /** @param head request line and headers, without the ones about connection, host and length; lines end in \n */
    public RawAnswer send(String head, byte[] body) {
        String host = head.toLowerCase(Locale.ROOT).contains("\nhost:") ? "" : "Host: localhost\r\n";
        String request = head.strip().replace("\n", "\r\n") + "\r\n" + host + "Authorization: " + authorization
                + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // A server that refuses a long body need not read it to its end; its answer is still there to be read.
            }
            return RawAnswer.of(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try {
            for (int count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, count);
            }
        } catch (java.net.SocketException e) {
            // The connection is reset when a refused body was not read; what came before that is the answer.
        }
        return all.toByteArray();
    }

    /**
     * An answer, its body as text.
     *
     * @param headers as sent, one a line, the status line first
     */
    public record RawAnswer(int status, List<String> headers, String body) {

        static RawAnswer of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("no answer: " + text);
            }
            List<String> headers = Arrays.asList(text.substring(0, end).split("\r\n", -1));
            return new RawAnswer(Integer.parseInt(headers.get(0).split(" ", -1)[1]), headers, text.substring(end + 4));
        }

        public Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }
    }
}
