package org.kapfhir.shared;

import java.util.List;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.BaseHostServices;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/** FHIRPath expressions that see what they are given and nothing else: they follow no reference and write no log. */
public abstract class SelfContainedExpressions extends BaseHostServices {

    protected SelfContainedExpressions(IWorkerContext definitions) {
        super(definitions);
    }

    @Override
    public final boolean log(String argument, List<Base> focus) {
        return false;
    }

    @Override
    public final @Nullable Base resolveReference(FHIRPathEngine engine, Object appContext, String url, Base reference) {
        return null;
    }

    @Override
    public final boolean conformsToProfile(FHIRPathEngine engine, Object appContext, Base item, String url) {
        return false;
    }

    @Override
    public final @Nullable ValueSet resolveValueSet(FHIRPathEngine engine, Object appContext, String url) {
        return null;
    }

    @Override
    public boolean paramIsType(String name, int index) {
        return false;
    }
}
