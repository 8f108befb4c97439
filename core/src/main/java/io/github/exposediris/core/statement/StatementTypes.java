package io.github.exposediris.core.statement;

import io.github.exposediris.core.adaptation.KnownTypes;
import io.github.exposediris.core.adaptation.StatementText;
import io.github.exposediris.core.exposed.QuerySources;
import io.github.exposediris.core.query.CommonTable;
import io.github.exposediris.core.query.IrisSelect;
import io.github.exposediris.core.value.TypeKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kotlin.Pair;
import org.jetbrains.exposed.v1.core.AbstractQuery;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.ColumnSet;
import org.jetbrains.exposed.v1.core.IColumnType;
import org.jetbrains.exposed.v1.core.QueryAlias;
import org.jetbrains.exposed.v1.core.QueryBuilder;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.statements.InsertSelectStatement;
import org.jetbrains.exposed.v1.core.statements.Statement;

/** Finds the types of what a statement reads, where its text on IRIS depends on them. */
public final class StatementTypes {
    private final Function<AbstractQuery<?>, List<? extends AbstractQuery<?>>> parts;
    private final Set<Column<?>> columns = new HashSet<>();

    private StatementTypes(Function<AbstractQuery<?>, List<? extends AbstractQuery<?>>> parts) {
        this.parts = parts;
    }

    /** The types in a statement of this library. A transaction must be current. */
    public static KnownTypes of(
            StatementText text, Statement<?> statement, List<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        return of(text, statement, arguments, StatementTypes::partsOf);
    }

    /**
     * The types in a statement, where a backend has queries of its own that put rows together. A transaction must be current.
     *
     * @param text its text, by Exposed
     * @param arguments what its markers stand for
     * @param parts the queries whose rows a query puts together; none if it does no such thing
     */
    public static KnownTypes of(
            StatementText text,
            Statement<?> statement,
            Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments,
            Function<AbstractQuery<?>, List<? extends AbstractQuery<?>>> parts) {
        boolean texts = text.mindsTexts();
        boolean wholes = text.mindsWholes();
        if (!texts && !wholes) {
            return KnownTypes.NONE;
        }
        StatementTypes types = new StatementTypes(parts);
        types.add(statement);
        return KnownTypes.of(
                texts ? types.names(TypeKinds::isCaseBlind) : Set.of(),
                wholes ? types.names(TypeKinds::isWhole) : Set.of(),
                wholes ? wholes(arguments) : Set.of());
    }

    /** The queries whose rows a query of this library puts together. */
    public static List<? extends AbstractQuery<?>> partsOf(AbstractQuery<?> query) {
        return query instanceof IrisSelect select ? select.getParts() : List.of();
    }

    private void add(Statement<?> statement) {
        List<ColumnSet> sources = new ArrayList<>(statement.getTargets());
        if (statement instanceof AbstractQuery<?> query) {
            parts.apply(query).forEach(this::add);
            sources.addAll(QuerySources.of(query.getSet().getSource()));
        } else if (statement instanceof InsertSelectStatement insert) {
            add(insert.getSelectQuery());
        }
        for (ColumnSet source : sources) {
            if (source instanceof QueryAlias alias) {
                add(alias.getQuery());
            } else if (source instanceof CommonTable common) {
                add(common.query());
            }
            if (source != Table.Dual.INSTANCE) {
                columns.addAll(source.getColumns());
            }
        }
    }

    private List<String> names(Predicate<IColumnType<?>> kind) {
        return columns.stream().filter(column -> kind.test(column.getColumnType())).map(StatementTypes::name).toList();
    }

    private static String name(Column<?> column) {
        QueryBuilder name = new QueryBuilder(false);
        column.toQueryBuilder(name);
        return name.toString();
    }

    private static Set<Integer> wholes(Iterable<? extends Pair<? extends IColumnType<?>, ?>> arguments) {
        Set<Integer> wholes = new HashSet<>();
        int index = 0;
        for (Pair<? extends IColumnType<?>, ?> argument : arguments) {
            if (TypeKinds.isWhole(argument.getFirst())) {
                wholes.add(index);
            }
            index++;
        }
        return wholes;
    }
}
