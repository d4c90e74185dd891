package org.kapfhir.decisionsupport.execution;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveDatatypeDefinition;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseEnumeration;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads one element of one class of FHIR's model; how is found out once. */
interface ElementReader {

    @Nullable
    Object read(Object holder, String path, Frame frame);

    /** As the reference engine reads it, which looks everything up each time. */
    ElementReader BY_MODEL =
            (holder, path, frame) -> frame.evaluation.state.getEnvironment().resolvePath(holder, path);

    /** The value of a date; a record's date is read once per evaluation. */
    ElementReader DATE = (holder, path, frame) -> {
        var known = frame.evaluation.moments();
        BaseDateTimeType date = (BaseDateTimeType) holder;
        if (!date.hasValue()) {
            return null;
        }
        return known.computeIfAbsent(date, Moments::of);
    };

    ElementReader ENUMERATION = (holder, path, frame) -> ((IBaseEnumeration<?>) holder).getValueAsString();

    ElementReader PRIMITIVE = (holder, path, frame) -> {
        IPrimitiveType<?> primitive = (IPrimitiveType<?>) holder;
        return primitive.hasValue() ? primitive.getValue() : null;
    };

    static ElementReader of(Class<?> type, String path, FhirContext fhir) {
        if (PrimitiveType.class.isAssignableFrom(type)) {
            return "value".equals(path) ? ofPrimitive(type) : BY_MODEL;
        }
        if (path.indexOf('.') >= 0 || path.indexOf('[') >= 0) {
            return BY_MODEL;
        }
        BaseRuntimeChildDefinition child = childOf(type, path, fhir);
        if (child == null
                || (child instanceof RuntimeChildChoiceDefinition
                        && !child.getElementName().equals(path))) {
            return BY_MODEL;
        }
        return ofChild(child);
    }

    private static ElementReader ofPrimitive(Class<?> type) {
        if (IBaseEnumeration.class.isAssignableFrom(type)) {
            return ENUMERATION;
        }
        if (DateTimeType.class == type || InstantType.class == type) {
            return DATE;
        }
        boolean converted = BaseDateTimeType.class.isAssignableFrom(type)
                || TimeType.class.isAssignableFrom(type)
                || IdType.class.isAssignableFrom(type)
                || Base64BinaryType.class.isAssignableFrom(type);
        return converted ? BY_MODEL : PRIMITIVE;
    }

    private static @Nullable BaseRuntimeChildDefinition childOf(Class<?> type, String path, FhirContext fhir) {
        BaseRuntimeElementCompositeDefinition<?> definition = null;
        if (Resource.class.isAssignableFrom(type)) {
            var resource = fhir.getResourceDefinition(type.asSubclass(Resource.class));
            definition = resource.getName().equals(path) ? null : resource;
        } else if ((Type.class.isAssignableFrom(type) || BackboneElement.class.isAssignableFrom(type))
                && fhir.getElementDefinition(type.asSubclass(IBase.class))
                        instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            definition = composite;
        }
        if (definition == null) {
            return null;
        }
        BaseRuntimeChildDefinition child = definition.getChildByName(path);
        if (child != null) {
            return child;
        }
        return definition.getChildren().stream()
                .filter(choice -> choice instanceof RuntimeChildChoiceDefinition
                        && choice.getElementName().startsWith(path))
                .findFirst()
                .orElse(null);
    }

    private static ElementReader ofChild(BaseRuntimeChildDefinition child) {
        var accessor = child.getAccessor();
        if (child.getMax() < 1) {
            return (holder, path, frame) -> {
                List<IBase> values = accessor.getValues((IBase) holder);
                return values.isEmpty() ? null : values;
            };
        }
        boolean primitive = child instanceof RuntimeChildPrimitiveDatatypeDefinition;
        return (holder, path, frame) -> {
            List<IBase> values = accessor.getValues((IBase) holder);
            if (values.isEmpty()) {
                return null;
            }
            IBase value = values.get(0);
            return primitive && value instanceof IPrimitiveType<?> known && !known.hasValue() ? null : value;
        };
    }
}
