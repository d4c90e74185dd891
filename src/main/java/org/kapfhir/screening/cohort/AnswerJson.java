package org.kapfhir.screening.cohort;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.formats.JsonCreator;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers as JSON with the code that is generated for FHIR's model: HAPI's parser, which finds the way through it by
 * reflection, takes several times as long, and for a group writing is a large part of the work. What HAPI would write
 * differently (versions, contained resources, narratives), which answers do not have, is left to it.
 */
final class AnswerJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 64 * 1024;

    private final FhirContext fhirContext;

    AnswerJson(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** One line in UTF-8, without a line break. */
    byte[] line(Resource answer) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            new Composer().compose(new Written(json), answer);
            json.writeEndObject();
        } catch (Unusual unusual) {
            return fhirContext.newJsonParser().encodeResourceToString(answer).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toByteArray();
    }

    /** Something that HAPI writes differently. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusual() {
            super(null, null, false, false);
        }
    }

    private static final class Composer extends JsonParser {

        @Override
        protected void composeDomainResourceElements(DomainResource element) throws IOException {
            if (element.hasContained() || element.hasText()) {
                throw new Unusual();
            }
            super.composeDomainResourceElements(element);
        }

        @Override
        protected void composeIdCore(String name, IdType value, boolean inArray) throws IOException {
            if (value.hasVersionIdPart()) {
                throw new Unusual();
            }
            prop(name, value.getIdPart());
        }

        @Override
        protected void composeReferenceInner(Reference element) throws IOException {
            if (!element.hasReference() || element.getReference().contains("/_history/")) {
                throw new Unusual();
            }
            super.composeReferenceInner(element);
        }
    }

    /** What the generated code says, for Jackson, which checks and escapes. */
    private record Written(JsonGenerator json) implements JsonCreator {

        @Override
        public void setIndent(String indent) {
            // A line has none.
        }

        @Override
        public void beginObject() throws IOException {
            json.writeStartObject();
        }

        @Override
        public void endObject() throws IOException {
            json.writeEndObject();
        }

        @Override
        public void beginArray() throws IOException {
            json.writeStartArray();
        }

        @Override
        public void endArray() throws IOException {
            json.writeEndArray();
        }

        @Override
        public void name(String name) throws IOException {
            json.writeFieldName(name);
        }

        @Override
        public void nullValue() throws IOException {
            json.writeNull();
        }

        @Override
        public void value(@Nullable String value) throws IOException {
            json.writeString(value);
        }

        @Override
        public void value(Boolean value) throws IOException {
            json.writeBoolean(value);
        }

        @Override
        public void value(BigDecimal value) throws IOException {
            json.writeNumber(value);
        }

        @Override
        public void value(Integer value) throws IOException {
            json.writeNumber(value);
        }

        @Override
        public void valueNum(String value) throws IOException {
            json.writeNumber(value);
        }

        @Override
        public void finish() {
            // The generator is closed by whoever made it.
        }

        @Override
        public void link(String href) {
            // Only narratives have any.
        }
    }
}
