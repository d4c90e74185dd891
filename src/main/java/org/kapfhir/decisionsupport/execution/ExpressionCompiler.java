package org.kapfhir.decisionsupport.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.hl7.elm.r1.AliasRef;
import org.hl7.elm.r1.And;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.Case;
import org.hl7.elm.r1.Coalesce;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.If;
import org.hl7.elm.r1.InValueSet;
import org.hl7.elm.r1.Instance;
import org.hl7.elm.r1.Is;
import org.hl7.elm.r1.Literal;
import org.hl7.elm.r1.Null;
import org.hl7.elm.r1.OperandRef;
import org.hl7.elm.r1.Or;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Query;
import org.hl7.elm.r1.QueryLetRef;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.Tuple;
import org.hl7.elm.r1.TypeSpecifier;
import org.hl7.elm.r1.ValueSetRef;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.execution.Step.Constant;
import org.opencds.cqf.cql.engine.elm.executing.LiteralEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.QuantityEvaluator;
import org.opencds.cqf.cql.engine.execution.State;

/** Makes a step of an expression, each kind in its own way. */
final class ExpressionCompiler {
    private final NameCompiler names;
    private final OperatorCompiler operators = new OperatorCompiler(this);
    private final QueryCompiler queries = new QueryCompiler(this);
    private final LogicLinker linker;

    ExpressionCompiler(LogicLinker linker) {
        this.linker = linker;
        this.names = new NameCompiler(this, linker);
    }

    /** @throws NotCompilable if it is, or holds, an expression of a kind that has no step */
    Step compile(@Nullable Expression elm, Scope scope) {
        if (elm == null || elm instanceof Null) {
            return new Constant(null);
        }
        if (elm instanceof Literal literal) {
            return new Constant(LiteralEvaluator.internalEvaluate(
                    literal.getValueType(), literal.getValue(), linker.stateIn(scope.library)));
        }
        if (elm instanceof Quantity quantity) {
            return new Constant(QuantityEvaluator.internalEvaluate(quantity, linker.stateIn(scope.library)));
        }
        if (elm instanceof Property property) {
            return new ElementStep(names.holderOf(property, scope), property.getPath(), linker.fhir());
        }
        if (elm instanceof Query query) {
            return queries.compile(query, scope);
        }
        if (elm instanceof Retrieve retrieve) {
            return queries.retrieve(retrieve, scope);
        }
        Step conditional = conditional(elm, scope);
        if (conditional != null) {
            return conditional;
        }
        Step value = value(elm, scope);
        return value == null ? operators.compile(elm, scope, linker.stateIn(scope.library)) : value;
    }

    NameCompiler names() {
        return names;
    }

    List<Step> compileAll(List<? extends Expression> elms, Scope scope) {
        List<Step> steps = new ArrayList<>(elms.size());
        elms.forEach(elm -> steps.add(compile(elm, scope)));
        return List.copyOf(steps);
    }

    private @Nullable Step conditional(Expression elm, Scope scope) {
        if (elm instanceof And and) {
            List<Step> operands = compileAll(and.getOperand(), scope);
            return new Conditionals.And(operands.get(0), operands.get(1));
        }
        if (elm instanceof Or or) {
            List<Step> operands = compileAll(or.getOperand(), scope);
            return new Conditionals.Or(operands.get(0), operands.get(1));
        }
        if (elm instanceof If branch) {
            return new Conditionals.If(
                    compile(branch.getCondition(), scope),
                    compile(branch.getThen(), scope),
                    compile(branch.getElse(), scope));
        }
        if (elm instanceof Case choice) {
            List<Conditionals.Item> items = choice.getCaseItem().stream()
                    .map(item -> new Conditionals.Item(compile(item.getWhen(), scope), compile(item.getThen(), scope)))
                    .toList();
            Step otherwise = compile(choice.getElse(), scope);
            return choice.getComparand() == null
                    ? new Conditionals.Case(items, otherwise)
                    : new Conditionals.SelectedCase(compile(choice.getComparand(), scope), items, otherwise);
        }
        if (elm instanceof Coalesce coalesce) {
            List<Step> operands = compileAll(coalesce.getOperand(), scope);
            return operands.size() == 1
                    ? new Conditionals.CoalesceList(operands.get(0))
                    : new Conditionals.Coalesce(operands);
        }
        return null;
    }

    private @Nullable Step value(Expression elm, Scope scope) {
        if (elm instanceof FunctionRef call) {
            return names.call(call, scope);
        }
        if (elm instanceof ExpressionRef reference) {
            return names.definition(reference, scope);
        }
        if (elm instanceof ParameterRef reference) {
            return names.parameter(reference, scope);
        }
        if (elm instanceof AliasRef reference) {
            return names.bound(reference.getName(), scope);
        }
        if (elm instanceof OperandRef reference) {
            return names.bound(reference.getName(), scope);
        }
        if (elm instanceof QueryLetRef reference) {
            return names.bound(reference.getName(), scope);
        }
        if (elm instanceof ValueSetRef reference) {
            return names.valueSet(reference, scope);
        }
        if (elm instanceof CodeRef reference) {
            return names.code(reference, scope);
        }
        if (elm instanceof InValueSet membership) {
            return names.membership(membership, scope);
        }
        if (elm instanceof As cast) {
            return new Types.As(
                    compile(cast.getOperand(), scope),
                    typeOf(cast.getAsTypeSpecifier(), cast.getAsType(), scope),
                    Boolean.TRUE.equals(cast.isStrict()));
        }
        if (elm instanceof Is test) {
            return new Types.Is(
                    compile(test.getOperand(), scope), typeOf(test.isTypeSpecifier(), test.isType(), scope));
        }
        return structure(elm, scope);
    }

    private @Nullable Step structure(Expression elm, Scope scope) {
        if (elm instanceof org.hl7.elm.r1.List list) {
            return operators.folded(
                    compileAll(list.getElement(), scope), Structures.ListOf::new, linker.stateIn(scope.library));
        }
        if (elm instanceof Tuple tuple) {
            Map<String, Step> elements = new LinkedHashMap<>();
            tuple.getElement().forEach(element -> elements.put(element.getName(), compile(element.getValue(), scope)));
            return new Structures.TupleOf(List.copyOf(elements.keySet()), List.copyOf(elements.values()));
        }
        if (elm instanceof Instance instance) {
            List<String> elements = new ArrayList<>();
            List<Step> values = new ArrayList<>();
            instance.getElement().forEach(element -> {
                elements.add(element.getName());
                values.add(compile(element.getValue(), scope));
            });
            return Structures.instanceOf(instance.getClassType(), elements, values);
        }
        return null;
    }

    private Class<?> typeOf(@Nullable TypeSpecifier specifier, @Nullable QName name, Scope scope) {
        State state = linker.stateIn(scope.library);
        return specifier == null
                ? state.getEnvironment().resolveType(name)
                : state.getEnvironment().resolveType(specifier);
    }
}
