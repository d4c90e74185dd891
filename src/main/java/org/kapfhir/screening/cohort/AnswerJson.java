package org.kapfhir.screening.cohort;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/**
 * Writes answers as JSON. For a group that is the largest part of the work: HAPI's parser walks an answer several times, for
 * what answers do not have. Whatever has it is left to that parser.
 */
final class AnswerJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 64 * 1024;

    private final FhirContext fhirContext;
    private final Map<Class<?>, List<BaseRuntimeChildDefinition>> childrenByType = new ConcurrentHashMap<>();

    AnswerJson(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** Something that this class does not write. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusual() {
            super(null, null, false, false);
        }
    }

    /** One line, without a line break. */
    String line(Resource answer) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(answer, json);
        } catch (Unusual unusual) {
            return fhirContext.newJsonParser().encodeResourceToString(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(IBase value, JsonGenerator json) throws IOException {
        if (value instanceof PrimitiveType<?> primitive) {
            writePrimitive(primitive, json);
            return;
        }
        json.writeStartObject();
        if (value instanceof Resource resource) {
            if (resource instanceof DomainResource domain && (domain.hasContained() || domain.hasText())) {
                throw new Unusual();
            }
            json.writeStringField("resourceType", resource.fhirType());
        }
        for (BaseRuntimeChildDefinition child : childrenOf(value)) {
            List<IBase> values = child.getAccessor().getValues(value);
            if (!values.isEmpty()) {
                writeChild(child, values, json);
            }
        }
        json.writeEndObject();
    }

    private void writeChild(BaseRuntimeChildDefinition child, List<IBase> values, JsonGenerator json)
            throws IOException {
        IBase first = values.get(0);
        boolean several = child.getMax() != 1;
        if (!several && (first == null || first.isEmpty())) {
            return;
        }
        json.writeFieldName(
                child instanceof RuntimeChildChoiceDefinition
                        ? child.getChildNameByDatatype(first.getClass())
                        : child.getElementName());
        if (!several) {
            write(first, json);
            return;
        }
        json.writeStartArray();
        for (IBase value : values) {
            if (value == null || value.isEmpty()) {
                throw new Unusual();
            }
            write(value, json);
        }
        json.writeEndArray();
    }

    private static void writePrimitive(PrimitiveType<?> primitive, JsonGenerator json) throws IOException {
        if (primitive.hasExtension() || primitive.hasId() || !primitive.hasValue()) {
            throw new Unusual();
        }
        if (primitive instanceof BooleanType truth) {
            json.writeBoolean(truth.booleanValue());
        } else if (primitive instanceof IntegerType || primitive instanceof DecimalType) {
            json.writeNumber(primitive.getValueAsString());
        } else if (primitive instanceof IdType id) {
            json.writeString(id.getIdPart());
        } else {
            String text = primitive.getValueAsString();
            if (text.contains("/_history/")) {
                throw new Unusual();
            }
            json.writeString(text);
        }
    }

    private List<BaseRuntimeChildDefinition> childrenOf(IBase value) {
        List<BaseRuntimeChildDefinition> known = childrenByType.get(value.getClass());
        return known != null ? known : childrenByType.computeIfAbsent(value.getClass(), this::childrenOf);
    }

    private List<BaseRuntimeChildDefinition> childrenOf(Class<?> type) {
        var definition = Resource.class.isAssignableFrom(type)
                ? fhirContext.getResourceDefinition(type.asSubclass(Resource.class))
                : fhirContext.getElementDefinition(type.asSubclass(IBase.class));
        if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            return composite.getChildren();
        }
        throw new Unusual();
    }
}
