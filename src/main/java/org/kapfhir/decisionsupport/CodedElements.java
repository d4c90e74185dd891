package org.kapfhir.decisionsupport;

import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The elements that the rules read codes from, written out by type: every entry of every record passes here. */
final class CodedElements {
    private final Consumer<CodeableConcept> consumer;

    private CodedElements(Consumer<CodeableConcept> consumer) {
        this.consumer = consumer;
    }

    static void forEach(Resource resource, Consumer<CodeableConcept> consumer) {
        new CodedElements(consumer).visit(resource);
    }

    private void visit(Resource resource) {
        if (resource instanceof Observation observation) {
            visitObservation(observation);
        } else if (resource instanceof Condition condition && condition.hasCode()) {
            consumer.accept(condition.getCode());
        } else if (resource instanceof Medication medication) {
            visitMedication(medication);
        } else if (resource instanceof MedicationRequest request) {
            drug(request.getMedication(), request.getContained());
            if (request.hasStatusReason()) {
                consumer.accept(request.getStatusReason());
            }
            request.getDosageInstruction().forEach(this::route);
        } else if (resource instanceof MedicationStatement statement) {
            drug(statement.getMedication(), statement.getContained());
            statement.getStatusReason().forEach(consumer);
            statement.getDosage().forEach(this::route);
        } else if (resource instanceof MedicationAdministration administration) {
            drug(administration.getMedication(), administration.getContained());
            if (administration.hasDosage() && administration.getDosage().hasRoute()) {
                consumer.accept(administration.getDosage().getRoute());
            }
        } else if (resource instanceof Procedure procedure) {
            visitProcedure(procedure);
        } else if (resource instanceof AllergyIntolerance allergy) {
            visitAllergy(allergy);
        } else if (resource instanceof AdverseEvent event && event.hasEvent()) {
            consumer.accept(event.getEvent());
        }
    }

    private void visitObservation(Observation observation) {
        if (observation.hasCode()) {
            consumer.accept(observation.getCode());
        }
        value(observation.getValue());
        observation.getInterpretation().forEach(consumer);
        observation.getComponent().forEach(component -> {
            if (component.hasCode()) {
                consumer.accept(component.getCode());
            }
            value(component.getValue());
        });
    }

    private void visitMedication(Medication medication) {
        if (medication.hasCode()) {
            consumer.accept(medication.getCode());
        }
        medication.getIngredient().forEach(ingredient -> value(ingredient.getItem()));
    }

    private void visitProcedure(Procedure procedure) {
        if (procedure.hasCode()) {
            consumer.accept(procedure.getCode());
        }
        if (procedure.hasOutcome()) {
            consumer.accept(procedure.getOutcome());
        }
    }

    private void visitAllergy(AllergyIntolerance allergy) {
        if (allergy.hasCode()) {
            consumer.accept(allergy.getCode());
        }
        allergy.getReaction().forEach(reaction -> {
            if (reaction.hasSubstance()) {
                consumer.accept(reaction.getSubstance());
            }
        });
    }

    private void drug(@Nullable Type medication, List<Resource> contained) {
        value(medication);
        contained.forEach(this::visit);
    }

    private void route(Dosage dosage) {
        if (dosage.hasRoute()) {
            consumer.accept(dosage.getRoute());
        }
    }

    private void value(@Nullable Type value) {
        if (value instanceof CodeableConcept concept) {
            consumer.accept(concept);
        }
    }
}
