package org.kapfhir.registry.view;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.CollectionStatus;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.SelfContainedExpressions;

/** What SQL on FHIR adds to FHIRPath: the keys, the constants of the view, and the number of a row. */
final class ViewFunctions extends SelfContainedExpressions {
    private static final String ROW_INDEX = "rowIndex";

    private final Map<String, Type> constants;
    private final OperationCalls operations;
    private int rowIndex;

    ViewFunctions(IWorkerContext definitions, Map<String, Type> constants, OperationCalls operations) {
        super(definitions);
        this.constants = constants;
        this.operations = operations;
        registerFunction(new KeyFunctions.ResourceKey());
        registerFunction(new KeyFunctions.ReferenceKey());
    }

    void setRowIndex(int rowIndex) {
        this.rowIndex = rowIndex;
    }

    @Override
    public List<Base> resolveConstant(
            FHIRPathEngine engine, Object appContext, String name, FHIRPathConstantEvaluationMode mode) {
        if (mode != FHIRPathConstantEvaluationMode.EXPLICIT) {
            return List.of();
        }
        Base value = value(name);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public @Nullable TypeDetails resolveConstantType(
            FHIRPathEngine engine, Object appContext, String name, FHIRPathConstantEvaluationMode mode) {
        Base value = mode == FHIRPathConstantEvaluationMode.EXPLICIT ? value(name) : null;
        if (value == null) {
            return null;
        }
        String type = value instanceof IntegerType ? TypeDetails.FP_Integer : value.fhirType();
        return new TypeDetails(CollectionStatus.SINGLETON, type);
    }

    private @Nullable Base value(String reference) {
        String name = reference.replace("%", "").replace("`", "");
        return ROW_INDEX.equals(name) ? new IntegerType(rowIndex) : constants.get(name);
    }

    @Override
    public List<Base> executeFunction(
            FHIRPathEngine engine, Object appContext, List<Base> focus, String name, List<List<Base>> parameters) {
        return OperationCalls.include(name)
                ? operations.execute(name, focus, parameters)
                : super.executeFunction(engine, appContext, focus, name, parameters);
    }

    @Override
    public boolean paramIsType(String name, int index) {
        return KeyFunctions.ReferenceKey.NAME.equals(name);
    }
}
