package org.kapfhir.authorization.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.kapfhir.authorization.EmbeddedServer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves how our pages look, and the same as what SMART calls a style, which apps may follow. */
@Controller
@EmbeddedServer
class StyleController {
    private static final Duration FRESH_FOR = Duration.ofHours(1);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final Map<String, String> STYLE = Map.ofEntries(
            Map.entry("color_background", "#ffffff"),
            Map.entry("color_error", "#a3200d"),
            Map.entry("color_highlight", "#0b5c7a"),
            Map.entry("color_modal_backdrop", "#1b2530"),
            Map.entry("color_success", "#1f6b3a"),
            Map.entry("color_text", "#1b2530"),
            Map.entry("dim_border_radius", "4px"),
            Map.entry("dim_font_size", "16px"),
            Map.entry("dim_spacing_size", "16px"),
            Map.entry("font_family_body", "system-ui, 'Segoe UI', Roboto, Arial, sans-serif"),
            Map.entry("font_family_heading", "system-ui, 'Segoe UI', Roboto, Arial, sans-serif"));

    @GetMapping("/smart/style.json")
    ResponseEntity<Map<String, String>> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(STYLE);
    }

    @GetMapping("/smart/pages.css")
    ResponseEntity<String> sheet() {
        try (InputStream sheet = StyleController.class.getResourceAsStream("pages.css")) {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePublic())
                    .contentType(CSS)
                    .body(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet cannot be read", e);
        }
    }
}
