package io.github.exposediris.jdbc

import org.jetbrains.exposed.v1.core.ReferenceOption
import org.jetbrains.exposed.v1.core.Table
import org.jetbrains.exposed.v1.jdbc.SchemaUtils
import org.jetbrains.exposed.v1.migration.jdbc.MigrationUtils
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What a change of indexes and foreign keys needs. */
class KeyMigrationTest : MigrationFixture() {
    private object Indexed : Table("indexed") {
        val alpha = integer("alpha").index("ix_a")
        val beta = integer("beta")
    }

    @Test
    fun `a missing index is created`() =
        change(
            "CREATE TABLE indexed (alpha INTEGER NOT NULL, beta INTEGER NOT NULL)", Indexed,
            "CREATE INDEX ix_a ON TABLE indexed (alpha)",
        )

    @Test
    fun `an index that no object has is dropped`() = inTransaction {
        exec("CREATE TABLE indexed (alpha INTEGER NOT NULL, beta INTEGER NOT NULL)")
        exec("CREATE INDEX ix_a ON TABLE indexed (alpha)")
        exec("CREATE INDEX ix_b ON TABLE indexed (beta)")

        assertEquals(listOf("DROP INDEX ix_b ON TABLE indexed"), needed(Indexed))
        assertEquals(listOf("DROP INDEX ix_b ON TABLE indexed"), MigrationUtils.dropUnmappedIndices(Indexed, withLogs = false))
        needed(Indexed).forEach { exec(it) }
        assertEquals(emptyList<String>(), needed(Indexed))
    }

    @Test
    fun `an index that becomes unique is made anew`() = inTransaction {
        exec("CREATE TABLE owners (id BIGINT IDENTITY, code VARCHAR(20) NOT NULL)")
        exec("CREATE INDEX owners_code_unique ON TABLE owners (code)")

        val statements = needed(Owners)
        assertEquals(
            setOf("ALTER TABLE owners ADD CONSTRAINT owners_code_unique UNIQUE (code)", "DROP INDEX owners_code_unique ON TABLE owners"),
            statements.toSet(),
        )
    }

    @Test
    fun `the letters of an index name are no difference`() = change(
        "CREATE INDEX IX_A ON TABLE indexed (ALPHA)", Indexed,
        before = "CREATE TABLE INDEXED (ALPHA INTEGER NOT NULL, BETA INTEGER NOT NULL)",
    )

    @Test
    fun `indexes over the same columns are told`() = inTransaction {
        SchemaUtils.create(Indexed)
        exec("CREATE INDEX ix_same ON TABLE indexed (alpha)")

        assertEquals(1, SchemaUtils.checkExcessiveIndices(Indexed, withLogs = false).size)
    }

    private object Child : Table("child") {
        val owner = reference("owner", Owners.id, onDelete = ReferenceOption.SET_NULL, fkName = "fk_owner").nullable()
    }

    @Test
    fun `a missing foreign key is added`() = change(
        "CREATE TABLE child (owner BIGINT)", Child,
        "ALTER TABLE child ADD CONSTRAINT fk_owner FOREIGN KEY (owner) REFERENCES owners(id) ON DELETE SET NULL",
        before = "CREATE TABLE owners (id BIGINT IDENTITY)",
    )

    @Test
    fun `a foreign key with another action is made anew`() = change(
        "CREATE TABLE child (owner BIGINT, CONSTRAINT fk_owner FOREIGN KEY (owner) REFERENCES owners (id) ON DELETE CASCADE)", Child,
        "ALTER TABLE child DROP CONSTRAINT fk_owner",
        "ALTER TABLE child ADD CONSTRAINT fk_owner FOREIGN KEY (owner) REFERENCES owners(id) ON DELETE SET NULL",
        before = "CREATE TABLE owners (id BIGINT IDENTITY)",
    )

    @Test
    fun `a foreign key to another table is made anew`() = inTransaction {
        exec("CREATE TABLE owners (id BIGINT IDENTITY)")
        exec("CREATE TABLE others (id BIGINT IDENTITY)")
        exec("CREATE TABLE child (owner BIGINT, CONSTRAINT fk_owner FOREIGN KEY (owner) REFERENCES others (id) ON DELETE SET NULL)")

        assertEquals("ALTER TABLE child DROP CONSTRAINT fk_owner", needed(Child).first())
    }

    private object Left : Table("circle_left") {
        val id = integer("id")
        val other = integer("other").references(Right.id).nullable()
        override val primaryKey = PrimaryKey(id)
    }

    private object Right : Table("circle_right") {
        val id = integer("id")
        val other = integer("other").references(Left.id).nullable()
        override val primaryKey = PrimaryKey(id)
    }

    @Test
    fun `tables that refer to each other are created and dropped`() = inTransaction {
        assertTrue(SchemaUtils.checkCycle(Left, Right))
        SchemaUtils.create(Left, Right)
        assertEquals(emptyList<String>(), needed(Left, Right))
        SchemaUtils.drop(Left, Right)
        assertEquals(emptyList<String>(), SchemaUtils.listTables())
    }

    @Test
    fun `a column goes with its index`() = inTransaction {
        exec("CREATE TABLE plain (id INTEGER PRIMARY KEY, title VARCHAR(20) NOT NULL, former INTEGER)")
        exec("CREATE INDEX ix_former ON TABLE plain (former)")
        needed(Plain).forEach { exec(it) }

        assertEquals(emptyList<String>(), needed(Plain))
    }
}
