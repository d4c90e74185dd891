package org.kapfhir.registry.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.shared.RequestRefused;

/** The FHIRPath of one view: parsed once, checked against the types of FHIR, evaluated within the budget. */
final class ViewPaths {
    private final BoundedFhirPath engine;
    private final ViewFunctions functions;
    private final PermittedPaths permitted;
    private final Map<String, ExpressionNode> parsed = new HashMap<>();

    ViewPaths(IWorkerContext definitions, ViewDefinition view, Budget budget) {
        engine = new BoundedFhirPath(definitions, budget);
        functions =
                new ViewFunctions(definitions, view.constants(), new OperationCalls(new Operations(engine, budget)));
        engine.setHostServices(functions);
        permitted = new PermittedPaths(view.constants().keySet());
    }

    /**
     * Parses a path and finds out what it gives.
     *
     * @param focus types of what it is evaluated on
     * @throws ViewInvalid 422, code {@code view-invalid}
     */
    TypeDetails check(String path, String location, String resourceType, TypeDetails focus) {
        permitted.checkText(path, location);
        try {
            ExpressionNode node = engine.parse(path);
            permitted.check(node, location);
            TypeDetails found = engine.checkOnTypes(this, "Resource", resourceType, focus, node, new ArrayList<>());
            parsed.put(path, OperationCalls.in(node));
            return found;
        } catch (RequestRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // The engine tells a mistake of the author by many kinds of exceptions; no record is involved yet.
            throw new ViewInvalid(location, "The path is no FHIRPath for this place: " + e.getMessage());
        }
    }

    /** @throws ViewInvalid 422, code {@code view-invalid}, if there is an answer that is neither true nor false */
    boolean isTrue(String path, String location, Resource resource) {
        List<Base> answer = evaluate(path, location, resource, resource, 0);
        if (answer.isEmpty()) {
            return false;
        }
        if (answer.size() > 1 || !(answer.get(0) instanceof BooleanType bool)) {
            throw new ViewInvalid(location, "The condition is neither true nor false for a resource: end it in a test");
        }
        return Boolean.TRUE.equals(bool.getValue());
    }

    /**
     * Evaluates a path.
     *
     * @throws ViewInvalid 422, code {@code view-invalid}
     * @throws ViewTooCostly 422, code {@code view-too-costly}
     */
    List<Base> evaluate(String path, String location, Resource resource, Base focus, int rowIndex) {
        functions.setRowIndex(rowIndex);
        try {
            return engine.evaluate(this, resource, resource, focus, parsed.get(path));
        } catch (RequestRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // The engine fails in many ways, and what it says can hold what stands in the record.
            throw new ViewInvalid(
                    location, "The path fails on a resource of type " + resource.fhirType() + ": guard it with a test");
        }
    }
}
