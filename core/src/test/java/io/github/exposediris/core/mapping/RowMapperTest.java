package io.github.exposediris.core.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jetbrains.exposed.v1.core.Column;
import org.jetbrains.exposed.v1.core.Expression;
import org.jetbrains.exposed.v1.core.IntegerColumnType;
import org.jetbrains.exposed.v1.core.ResultRow;
import org.jetbrains.exposed.v1.core.Table;
import org.jetbrains.exposed.v1.core.VarCharColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowMapperTest {
    private static final Table PEOPLE = new Table("mapped_people");
    private static final Column<String> FULL_NAME = PEOPLE.registerColumn("full_name", new VarCharColumnType());
    private static final Column<Integer> AGE = PEOPLE.registerColumn("AGE", new IntegerColumnType());

    record Person(String fullName, int age) {}

    record Aged(@Nullable Integer age) {}

    record Checked(int age) {
        Checked {
            if (age < 0) {
                throw new IllegalStateException("the record's own words");
            }
        }
    }

    private static ResultRow row(@Nullable Object name, @Nullable Object age) {
        Map<Expression<?>, @Nullable Object> values = new HashMap<>();
        values.put(FULL_NAME, name);
        values.put(AGE, age);
        return ResultRow.Companion.createAndFillValues(values);
    }

    @Test
    void aComponentTakesTheFieldOfItsName() {
        RowMapper<Person> mapper = RowMapper.of(Person.class, List.of(AGE, FULL_NAME));
        assertEquals(new Person("Ada", 36), mapper.map(row("Ada", 36)));
        assertEquals(new Person("Grace", 85), mapper.map(row("Grace", 85)));
    }

    @Test
    void nullIsTakenByObjectsAndNotByPrimitives() {
        assertEquals(new Aged(null), RowMapper.of(Aged.class, List.of(AGE)).map(row("Ada", null)));
        RowMapper<Person> mapper = RowMapper.of(Person.class, List.of(AGE, FULL_NAME));
        String words = assertThrows(IllegalArgumentException.class, () -> mapper.map(row("Ada", null))).getMessage();
        assertEquals("The field of age is NULL, and the parameter takes no null.", words);
    }

    @Test
    void aFieldThatIsMissingIsNamedWithThoseThatAreThere() {
        String words = assertThrows(IllegalArgumentException.class, () -> RowMapper.of(Person.class, List.of(AGE))).getMessage();
        assertEquals("Person.fullName has no field of that name; the query has [AGE].", words);
    }

    @Test
    void whatARecordThrowsIsTheFailure() {
        RowMapper<Checked> mapper = RowMapper.of(Checked.class, List.of(AGE));
        String words = assertThrows(IllegalStateException.class, () -> mapper.map(row("Ada", -1))).getMessage();
        assertEquals("the record's own words", words);
    }

    @Test
    void aClassOfAnotherKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RowMapper.of(RowMapperTest.class, List.of(AGE)));
        assertThrows(IllegalArgumentException.class, () -> RowMapper.of(int.class, List.of(AGE)));
        assertThrows(IllegalArgumentException.class, () -> RowMapper.of(List.class, List.of(AGE)));
    }

    @Test
    void aMapperMayBeSharedByThreads() {
        RowMapper<Aged> mapper = RowMapper.of(Aged.class, List.of(AGE));
        List<Aged> people = IntStream.range(0, 1_000).parallel().mapToObj(i -> mapper.map(row("Ada", i))).toList();
        assertEquals(999, people.get(999).age());
        assertSame(Integer.class, people.get(0).age().getClass());
    }
}
