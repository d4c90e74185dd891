package org.kapfhir.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.LibraryLogic;
import org.kapfhir.decisionsupport.LogicValues;
import org.kapfhir.decisionsupport.RecordEvaluation;
import org.kapfhir.decisionsupport.RecordEvaluation.Finding;
import org.kapfhir.measures.MeasureDefinition.Component;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;
import org.kapfhir.measures.MeasureDefinition.Stratifier;
import org.kapfhir.measures.MeasureDefinition.Supplement;
import org.kapfhir.measures.PersonCount.GroupCount;

/** Asks the logic of a measure about one person, and sorts the answers into populations. */
final class PersonCounting {
    private final MeasureDefinition measure;
    private final LibraryLogic logic;
    private final RecordEvaluation evaluation;
    private final Item person;
    private final Map<String, Finding> findings;

    private PersonCounting(
            MeasureDefinition measure, LibraryLogic logic, RecordEvaluation evaluation, Patient patient) {
        this.measure = measure;
        this.logic = logic;
        this.evaluation = evaluation;
        this.person = Item.of(patient);
        Set<String> names = measure.valueNames();
        measure.stratifierNames().stream().filter(logic::defines).forEach(names::add);
        this.findings = evaluation.findings(names);
    }

    static PersonCount count(
            MeasureDefinition measure, LibraryLogic logic, RecordEvaluation evaluation, Patient patient) {
        return new PersonCounting(measure, logic, evaluation, patient).count();
    }

    private PersonCount count() {
        List<GroupCount> groups = measure.groups().stream().map(this::count).toList();
        List<List<Object>> supplements = measure.supplements().stream()
                .map(supplement ->
                        LogicValues.elements(finding(supplement.expression()).value()))
                .toList();
        return new PersonCount(groups, supplements, evaluated());
    }

    private GroupCount count(Group group) {
        Membership membership = new Membership(group, population -> criteria(group, population));
        List<Set<Item>> members = new ArrayList<>();
        List<Map<Item, BigDecimal>> observations = new ArrayList<>();
        for (Population population : group.populations()) {
            Set<Item> items = membership.of(population);
            boolean isObservation = population.type() == PopulationType.MEASURE_OBSERVATION;
            Map<Item, BigDecimal> numbers = isObservation ? observe(population, items) : Map.of();
            members.add(isObservation ? numbers.keySet() : items);
            observations.add(numbers);
        }
        Set<Item> counted = new LinkedHashSet<>();
        members.forEach(counted::addAll);
        return new GroupCount(
                members,
                observations,
                group.stratifiers().stream()
                        .map(stratifier -> strata(group, stratifier, counted))
                        .toList());
    }

    private Set<Item> criteria(Group group, Population population) {
        String name = population.expression();
        if (name == null) {
            return Set.of();
        }
        Object value = finding(name).value();
        if (group.countsPeople()) {
            if (value != null && !(value instanceof Boolean)) {
                throw MeasureUnusable.notBoolean(name);
            }
            return Boolean.TRUE.equals(value) ? Set.of(person) : Set.of();
        }
        if (value instanceof Boolean) {
            throw MeasureUnusable.notListed(name);
        }
        return items(value);
    }

    /** An observation that yields nothing is left out. */
    private Map<Item, BigDecimal> observe(Population observation, Set<Item> items) {
        String function = observation.expression();
        Map<Item, BigDecimal> numbers = new LinkedHashMap<>();
        if (function == null) {
            return numbers;
        }
        call(function, items).forEach((item, value) -> {
            if (value == null) {
                return;
            }
            BigDecimal number = LogicValues.number(value);
            if (number == null) {
                throw MeasureUnusable.notANumber(function);
            }
            numbers.put(item, number);
        });
        return numbers;
    }

    private Map<Item, Stratum> strata(Group group, Stratifier stratifier, Set<Item> counted) {
        if (stratifier.byCriteria()) {
            String name = stratifier.components().get(0).expression();
            Map<Item, Stratum> members =
                    logic.isFunction(name) ? null : members(group, finding(name).value(), counted);
            if (members != null) {
                return members;
            }
        }
        List<Map<Item, Object>> values = stratifier.components().stream()
                .map(component -> values(component, counted))
                .toList();
        Map<Item, Stratum> strata = new LinkedHashMap<>();
        for (Item item : counted) {
            if (values.stream().allMatch(value -> value.containsKey(item))) {
                List<CodeableConcept> concepts = values.stream()
                        .map(value -> Stratum.value(value.get(item)))
                        .toList();
                strata.put(item, Stratum.of(concepts));
            }
        }
        return strata;
    }

    /** Null where the definition gives the value of a stratum and not who or what is in it. */
    private @Nullable Map<Item, Stratum> members(Group group, @Nullable Object value, Set<Item> counted) {
        Set<Item> members;
        if (value instanceof Boolean is) {
            members = is ? counted : Set.of();
        } else if (!group.countsPeople() && value instanceof Iterable<?>) {
            members = items(value);
        } else {
            return null;
        }
        Map<Item, Stratum> strata = new LinkedHashMap<>();
        members.forEach(item -> strata.put(item, Stratum.of(List.of(Stratum.member()))));
        return strata;
    }

    private Map<Item, Object> values(Component component, Set<Item> counted) {
        String name = component.expression();
        Map<Item, Object> values = new LinkedHashMap<>();
        if (logic.isFunction(name)) {
            call(name, counted).forEach((item, value) -> {
                if (value != null) {
                    values.put(item, value);
                }
            });
            return values;
        }
        Object value = finding(name).value();
        if (!LogicValues.elements(value).isEmpty()) {
            counted.forEach(item -> values.put(item, value));
        }
        return values;
    }

    private Map<Item, @Nullable Object> call(String function, Set<Item> items) {
        List<Item> order = List.copyOf(items);
        boolean takesNothing = logic.takesNothing(function);
        List<@Nullable Object> values = evaluation.call(
                function,
                order.stream()
                        .map(item -> takesNothing ? List.of() : List.of(item.value()))
                        .toList());
        Map<Item, @Nullable Object> byItem = new LinkedHashMap<>();
        for (int index = 0; index < order.size(); index++) {
            byItem.put(order.get(index), values.get(index));
        }
        return byItem;
    }

    private static Set<Item> items(@Nullable Object value) {
        Set<Item> items = new LinkedHashSet<>();
        LogicValues.elements(value).forEach(element -> items.add(Item.of(element)));
        return items;
    }

    private Finding finding(String name) {
        return findings.getOrDefault(name, new Finding(null, Set.of()));
    }

    private SortedMap<String, Set<String>> evaluated() {
        SortedMap<String, Set<String>> evaluated = new TreeMap<>();
        for (Group group : measure.groups()) {
            for (Population population : group.populations()) {
                if (population.expression() != null) {
                    note(population.expression(), population.id(), evaluated);
                }
            }
        }
        for (Supplement supplement : measure.supplements()) {
            note(supplement.expression(), supplement.id(), evaluated);
        }
        return evaluated;
    }

    private void note(String name, @Nullable String id, SortedMap<String, Set<String>> evaluated) {
        for (Resource resource : finding(name).evaluated()) {
            Set<String> users = evaluated.computeIfAbsent(LogicValues.identity(resource), first -> new TreeSet<>());
            if (id != null) {
                users.add(id);
            }
        }
    }
}
