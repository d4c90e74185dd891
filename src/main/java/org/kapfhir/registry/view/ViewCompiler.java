package org.kapfhir.registry.view;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.CollectionStatus;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;

/** Prepares the evaluation of a view: parses its paths and checks their types, before any resource is read. */
public final class ViewCompiler {
    private final IWorkerContext definitions;
    private final ViewLimits limits;
    private final Clock clock;

    public ViewCompiler(FhirContext fhirContext, ViewLimits limits, Clock clock) {
        this.definitions = new HapiWorkerContext(fhirContext, new DefaultProfileValidationSupport(fhirContext));
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Prepares one evaluation; its time begins now.
     *
     * @throws ViewInvalid 422, code {@code view-invalid}, with the path of the element at fault
     */
    public ViewRows compile(ViewDefinition view) {
        Budget budget = new Budget(limits, clock);
        ViewPaths paths = new ViewPaths(definitions, view, budget);
        TypeDetails resource = new TypeDetails(CollectionStatus.SINGLETON, view.resourceType());
        for (int i = 0; i < view.conditions().size(); i++) {
            String location = "where[" + i + "].path";
            TypeDetails found = paths.check(view.conditions().get(i), location, view.resourceType(), resource);
            if (mayHold(found, ColumnType.BOOLEAN)) {
                continue;
            }
            throw new ViewInvalid(location, "The condition is never true or false: end it in a test");
        }
        view.selections().forEach(selection -> check(selection, view, resource, paths));
        return new ViewRows(view, paths, budget);
    }

    private static void check(Selection selection, ViewDefinition view, TypeDetails focus, ViewPaths paths) {
        TypeDetails elements = elements(selection, view, focus, paths);
        for (ViewColumn column : selection.columns()) {
            String location = column.location() + ".path";
            TypeDetails found = paths.check(column.path(), location, view.resourceType(), elements);
            if (column.type() != null && !mayHold(found, column.type())) {
                throw new ViewInvalid(
                        column.location() + ".type",
                        "The path of " + column.name() + " gives " + found.describe() + ": let type say so");
            }
        }
        selection.selections().forEach(inner -> check(inner, view, elements, paths));
        selection.unions().forEach(branch -> check(branch, view, elements, paths));
    }

    /** A path of repeat applies to what the selection stands on, or to what the others find there. */
    private static TypeDetails elements(Selection selection, ViewDefinition view, TypeDetails focus, ViewPaths paths) {
        if (selection.paths().isEmpty()) {
            return focus;
        }
        TypeDetails elements = new TypeDetails(CollectionStatus.SINGLETON);
        List<String> furtherDown = new ArrayList<>();
        for (String path : selection.paths()) {
            try {
                elements.update(paths.check(path, selection.location(), view.resourceType(), focus));
            } catch (ViewInvalid e) {
                if (selection.iteration() != Iteration.REPEAT) {
                    throw e;
                }
                furtherDown.add(path);
            }
        }
        for (String path : furtherDown) {
            elements.update(paths.check(path, selection.location(), view.resourceType(), elements));
        }
        return elements;
    }

    private static boolean mayHold(TypeDetails found, ColumnType wanted) {
        return found.getTypes().isEmpty()
                || found.getTypes().stream()
                        .map(type -> type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('.')) + 1))
                        .map(ViewCompiler::fhirType)
                        .anyMatch(type -> ColumnType.of(type).map(wanted::holds).orElse(isAny(type)));
    }

    private static boolean isAny(String type) {
        return "Element".equals(type) || "*".equals(type) || "Type".equals(type);
    }

    /** Types of FHIRPath itself are written with a capital letter. */
    private static String fhirType(String type) {
        return switch (type) {
            case "Boolean", "String", "Integer", "Decimal", "Date", "Time" ->
                type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
            case "DateTime" -> "dateTime";
            default -> type;
        };
    }
}
