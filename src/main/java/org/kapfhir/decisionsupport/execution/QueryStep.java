package org.kapfhir.decisionsupport.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hl7.elm.r1.Query;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.QueryEvaluator;
import org.opencds.cqf.cql.engine.execution.EvaluationVisitor;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * A query: rows made of one element of each source, kept where relationships and condition hold.
 *
 * @param sorted the query where it sorts, else null
 */
@SuppressWarnings("ArrayRecordComponent") // Steps are run and never compared.
record QueryStep(
        List<Source> sources,
        int[] lets,
        List<Related> relationships,
        @Nullable Step where,
        @Nullable Step returned,
        boolean distinct,
        @Nullable Query sorted)
        implements Step {

    /** Where the elements of a source come from, and the slot of its alias. */
    record Source(String alias, Step elements, int slot) {}

    /** A source of which some element, or none, has to satisfy a condition. */
    record Related(Step elements, int slot, Step suchThat, boolean wanted) {}

    private static final EvaluationVisitor SORTS_BY_COLUMN_ONLY = new EvaluationVisitor();

    @Override
    public @Nullable Object run(Frame frame) {
        List<@Nullable Object> rows = new ArrayList<>();
        boolean ofList = forEachRow(frame, row -> {
            rows.add(row);
            return true;
        });
        List<@Nullable Object> result = rows;
        if (returned != null && distinct && rows.size() > 1) {
            result = DistinctValues.of(rows, frame.evaluation.state);
        }
        if (sorted != null) {
            QueryEvaluator.INSTANCE.sortResult(sorted, result, frame.evaluation.state, SORTS_BY_COLUMN_ONLY);
        }
        if (ofList) {
            return result;
        }
        return result.isEmpty() ? null : result.get(0);
    }

    /** Whether there is any row whose value is not null; no further row is made then. */
    boolean hasRow(Frame frame) {
        boolean[] found = {false};
        forEachRow(frame, row -> {
            found[0] = row != null;
            return !found[0];
        });
        return found[0];
    }

    /** Whether every source is a list cannot be told before it runs; a value that is none is its own only element. */
    private boolean forEachRow(Frame frame, Predicate<@Nullable Object> goOn) {
        if (sources.size() == 1) {
            Source source = sources.get(0);
            Object elements = source.elements().run(frame);
            if (elements instanceof Iterable<?> list) {
                for (Object element : list) {
                    frame.slots[source.slot()] = element;
                    if (isKept(frame) && !goOn.test(returned == null ? element : returned.run(frame))) {
                        return true;
                    }
                }
                return true;
            }
            if (elements != null) {
                frame.slots[source.slot()] = elements;
                if (isKept(frame)) {
                    // There is no further row to go on with.
                    var unused = goOn.test(returned == null ? elements : returned.run(frame));
                }
            }
            return false;
        }
        List<Iterable<?>> lists = new ArrayList<>(sources.size());
        boolean ofList = false;
        for (Source source : sources) {
            Object elements = source.elements().run(frame);
            ofList |= elements instanceof Iterable<?>;
            lists.add(QueryEvaluator.INSTANCE.ensureIterable(elements));
        }
        combine(frame, lists, 0, goOn);
        return ofList;
    }

    private boolean combine(Frame frame, List<Iterable<?>> lists, int source, Predicate<@Nullable Object> goOn) {
        if (source == sources.size()) {
            return !isKept(frame) || goOn.test(returned == null ? row(frame) : returned.run(frame));
        }
        for (Object element : lists.get(source)) {
            frame.slots[sources.get(source).slot()] = element;
            if (!combine(frame, lists, source + 1, goOn)) {
                return false;
            }
        }
        return true;
    }

    private Object row(Frame frame) {
        Map<String, @Nullable Object> elements = new LinkedHashMap<>();
        sources.forEach(source -> elements.put(source.alias(), frame.slots[source.slot()]));
        return new Tuple().withElements(elements);
    }

    private boolean isKept(Frame frame) {
        for (int let : lets) {
            frame.slots[let] = Frame.NOT_ASKED;
        }
        for (Related related : relationships) {
            if (isRelated(related, frame) != related.wanted()) {
                return false;
            }
        }
        return where == null || Boolean.TRUE.equals(where.run(frame));
    }

    private static boolean isRelated(Related related, Frame frame) {
        for (Object element :
                QueryEvaluator.INSTANCE.ensureIterable(related.elements().run(frame))) {
            frame.slots[related.slot()] = element;
            if (Boolean.TRUE.equals(related.suchThat().run(frame))) {
                return true;
            }
        }
        return false;
    }
}
