package org.kapfhir.decisionsupport.execution;

import java.util.ArrayList;
import java.util.List;
import org.hl7.elm.r1.AliasedQuerySource;
import org.hl7.elm.r1.ByColumn;
import org.hl7.elm.r1.ByDirection;
import org.hl7.elm.r1.LetClause;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.RelationshipClause;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.ValueSetRef;
import org.hl7.elm.r1.With;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.execution.QueryStep.Related;
import org.kapfhir.decisionsupport.execution.QueryStep.Source;

/** Makes steps of queries and retrieves. */
final class QueryCompiler {
    private final ExpressionCompiler expressions;

    QueryCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    QueryStep compile(Query elm, Scope outer) {
        if (elm.getAggregate() != null) {
            throw new NotCompilable("A query that aggregates");
        }
        Scope scope = outer.inner();
        List<Source> sources = new ArrayList<>();
        for (AliasedQuerySource source : elm.getSource()) {
            // A later source may speak of an earlier one's alias only in form: all are evaluated before the first row.
            Step elements = expressions.compile(source.getExpression(), outer);
            sources.add(new Source(source.getAlias(), elements, scope.bind(source.getAlias(), null)));
        }
        int[] lets = new int[elm.getLet().size()];
        for (int i = 0; i < lets.length; i++) {
            LetClause let = elm.getLet().get(i);
            lets[i] = scope.bind(let.getIdentifier(), expressions.compile(let.getExpression(), scope));
        }
        List<Related> relationships = elm.getRelationship().stream()
                .map(relationship -> related(relationship, scope))
                .toList();
        return new QueryStep(
                List.copyOf(sources),
                lets,
                relationships,
                elm.getWhere() == null ? null : expressions.compile(elm.getWhere(), scope),
                elm.getReturn() == null
                        ? null
                        : expressions.compile(elm.getReturn().getExpression(), scope),
                elm.getReturn() != null && Boolean.TRUE.equals(elm.getReturn().isDistinct()),
                sorted(elm));
    }

    private Related related(RelationshipClause relationship, Scope outer) {
        Step elements = expressions.compile(relationship.getExpression(), outer);
        Scope scope = outer.inner();
        int slot = scope.bind(relationship.getAlias(), null);
        return new Related(
                elements, slot, expressions.compile(relationship.getSuchThat(), scope), relationship instanceof With);
    }

    private static @Nullable Query sorted(Query elm) {
        if (elm.getSort() == null) {
            return null;
        }
        if (elm.getSort().getBy().stream().allMatch(item -> item instanceof ByColumn || item instanceof ByDirection)) {
            return elm;
        }
        throw new NotCompilable("A query that sorts by an expression");
    }

    Step retrieve(Retrieve elm, Scope scope) {
        if (elm.getContext() != null || elm.getDateRange() != null || elm.getId() != null) {
            throw new NotCompilable("A retrieve by context, date or id");
        }
        String type = elm.getDataType().getLocalPart();
        if (elm.getCodes() instanceof ValueSetRef reference) {
            String valueSet = expressions.names().valueSetOf(reference, scope).getId();
            return new RetrieveStep(type, elm.getTemplateId(), elm.getCodeProperty(), valueSet, null);
        }
        Step codes = elm.getCodes() == null ? null : expressions.compile(elm.getCodes(), scope);
        return new RetrieveStep(type, elm.getTemplateId(), elm.getCodeProperty(), null, codes);
    }
}
