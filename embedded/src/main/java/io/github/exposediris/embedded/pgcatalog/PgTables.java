package io.github.exposediris.embedded.pgcatalog;

import java.util.Locale;
import java.util.Set;

/** The names of the tables in pg_catalog that the stand-in has; those that IRIS has nothing for are empty. */
final class PgTables {
    private static final Set<String> NAMES = Set.of(
            ("pg_namespace pg_class pg_attribute pg_type pg_attrdef pg_description pg_shdescription "
                    + "pg_index pg_constraint pg_database pg_roles pg_user pg_auth_members pg_settings pg_am pg_collation pg_proc "
                    + "pg_trigger pg_policy pg_inherits pg_statistic_ext pg_publication pg_publication_rel pg_publication_namespace "
                    + "pg_foreign_table pg_foreign_server pg_foreign_data_wrapper pg_tablespace pg_rewrite pg_depend pg_sequence "
                    + "pg_extension pg_enum pg_range pg_language pg_tables pg_views pg_matviews pg_indexes pg_sequences")
            .split(" "));

    private PgTables() {}

    static boolean contains(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
