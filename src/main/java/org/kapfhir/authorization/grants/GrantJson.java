package org.kapfhir.authorization.grants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.security.jackson2.SecurityJackson2Modules;
import org.springframework.security.oauth2.server.authorization.jackson2.OAuth2AuthorizationServerJackson2Module;

/** Attributes and metadata as JSON; only the types that Spring Security lists are read back. */
final class GrantJson {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper mapper = new ObjectMapper();

    GrantJson() {
        mapper.registerModules(SecurityJackson2Modules.getModules(GrantJson.class.getClassLoader()));
        mapper.registerModule(new OAuth2AuthorizationServerJackson2Module());
    }

    String write(Map<String, Object> values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A grant cannot be written as JSON", e);
        }
    }

    Map<String, Object> read(String json) {
        try {
            return mapper.readValue(json, MAP);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A stored grant cannot be read", e);
        }
    }
}
