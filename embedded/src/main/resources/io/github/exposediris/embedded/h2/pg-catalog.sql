CREATE SCHEMA IF NOT EXISTS "pg_catalog";
GRANT SELECT ON SCHEMA "pg_catalog" TO IRIS_CLIENT;

CREATE ALIAS IF NOT EXISTS "pg_catalog"."type_name" FOR 'io.github.exposediris.embedded.pgcatalog.PgValues.formatType';
CREATE ALIAS IF NOT EXISTS "pg_catalog"."joined" FOR 'io.github.exposediris.embedded.pgcatalog.PgValues.arrayToString';
CREATE ALIAS IF NOT EXISTS "pg_catalog"."quoted" FOR 'io.github.exposediris.embedded.pgcatalog.PgValues.quoteIdent';

CREATE TABLE "pg_catalog"."pg_namespace" (
    "oid" BIGINT, "nspname" VARCHAR_IGNORECASE(128), "nspowner" BIGINT DEFAULT 10, "nspacl" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid";

CREATE TABLE "pg_catalog"."pg_class" (
    "oid" BIGINT, "relname" VARCHAR_IGNORECASE(128), "relnamespace" BIGINT, "reltype" BIGINT DEFAULT 0,
    "reloftype" BIGINT DEFAULT 0, "relowner" BIGINT DEFAULT 10, "relam" BIGINT DEFAULT 0, "relfilenode" BIGINT DEFAULT 0,
    "reltablespace" BIGINT DEFAULT 0, "relpages" INTEGER DEFAULT 0, "reltuples" DOUBLE PRECISION DEFAULT -1,
    "relallvisible" INTEGER DEFAULT 0, "reltoastrelid" BIGINT DEFAULT 0, "relhasindex" BOOLEAN DEFAULT FALSE,
    "relisshared" BOOLEAN DEFAULT FALSE, "relpersistence" VARCHAR(1) DEFAULT 'p', "relkind" VARCHAR(1),
    "relnatts" SMALLINT DEFAULT 0, "relchecks" SMALLINT DEFAULT 0, "relhasrules" BOOLEAN DEFAULT FALSE,
    "relhastriggers" BOOLEAN DEFAULT FALSE, "relhassubclass" BOOLEAN DEFAULT FALSE, "relrowsecurity" BOOLEAN DEFAULT FALSE,
    "relforcerowsecurity" BOOLEAN DEFAULT FALSE, "relispopulated" BOOLEAN DEFAULT TRUE, "relreplident" VARCHAR(1) DEFAULT 'd',
    "relispartition" BOOLEAN DEFAULT FALSE, "relrewrite" BIGINT DEFAULT 0, "relacl" VARCHAR ARRAY, "reloptions" VARCHAR ARRAY,
    "relpartbound" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid", "relnamespace";

CREATE TABLE "pg_catalog"."pg_attribute" (
    "attrelid" BIGINT, "attname" VARCHAR_IGNORECASE(128), "atttypid" BIGINT, "attlen" SMALLINT DEFAULT -1, "attnum" SMALLINT,
    "attcacheoff" INTEGER DEFAULT -1, "atttypmod" INTEGER DEFAULT -1, "attndims" SMALLINT DEFAULT 0,
    "attbyval" BOOLEAN DEFAULT FALSE, "attalign" VARCHAR(1) DEFAULT 'i', "attstorage" VARCHAR(1) DEFAULT 'p',
    "attcompression" VARCHAR(1) DEFAULT '', "attnotnull" BOOLEAN DEFAULT FALSE, "atthasdef" BOOLEAN DEFAULT FALSE,
    "atthasmissing" BOOLEAN DEFAULT FALSE, "attidentity" VARCHAR(1) DEFAULT '', "attgenerated" VARCHAR(1) DEFAULT '',
    "attisdropped" BOOLEAN DEFAULT FALSE, "attislocal" BOOLEAN DEFAULT TRUE, "attinhcount" SMALLINT DEFAULT 0,
    "attstattarget" SMALLINT DEFAULT -1, "attcollation" BIGINT DEFAULT 0, "attacl" VARCHAR ARRAY, "attoptions" VARCHAR ARRAY,
    "attfdwoptions" VARCHAR ARRAY, "attmissingval" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "attrelid";

CREATE TABLE "pg_catalog"."pg_type" (
    "oid" BIGINT, "typname" VARCHAR_IGNORECASE(128), "typnamespace" BIGINT DEFAULT 11, "typowner" BIGINT DEFAULT 10,
    "typlen" SMALLINT, "typbyval" BOOLEAN DEFAULT FALSE, "typtype" VARCHAR(1) DEFAULT 'b', "typcategory" VARCHAR(1),
    "typispreferred" BOOLEAN DEFAULT FALSE, "typisdefined" BOOLEAN DEFAULT TRUE, "typdelim" VARCHAR(1) DEFAULT ',',
    "typrelid" BIGINT DEFAULT 0, "typsubscript" VARCHAR DEFAULT '-', "typelem" BIGINT DEFAULT 0, "typarray" BIGINT DEFAULT 0,
    "typinput" VARCHAR DEFAULT '-', "typoutput" VARCHAR DEFAULT '-', "typreceive" VARCHAR DEFAULT '-',
    "typsend" VARCHAR DEFAULT '-', "typmodin" VARCHAR DEFAULT '-', "typmodout" VARCHAR DEFAULT '-',
    "typanalyze" VARCHAR DEFAULT '-', "typalign" VARCHAR(1) DEFAULT 'i', "typstorage" VARCHAR(1) DEFAULT 'p',
    "typnotnull" BOOLEAN DEFAULT FALSE, "typbasetype" BIGINT DEFAULT 0, "typtypmod" INTEGER DEFAULT -1,
    "typndims" INTEGER DEFAULT 0, "typcollation" BIGINT DEFAULT 0, "typdefaultbin" VARCHAR, "typdefault" VARCHAR,
    "typacl" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid";

CREATE TABLE "pg_catalog"."pg_attrdef" (
    "oid" BIGINT, "adrelid" BIGINT, "adnum" SMALLINT, "adbin" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "adrelid";

CREATE TABLE "pg_catalog"."pg_description" (
    "objoid" BIGINT, "classoid" BIGINT, "objsubid" INTEGER, "description" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "objoid";

CREATE TABLE "pg_catalog"."pg_shdescription" (
    "objoid" BIGINT, "classoid" BIGINT, "description" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_index" (
    "indexrelid" BIGINT, "indrelid" BIGINT, "indnatts" SMALLINT, "indnkeyatts" SMALLINT, "indisunique" BOOLEAN,
    "indnullsnotdistinct" BOOLEAN DEFAULT FALSE, "indisprimary" BOOLEAN, "indisexclusion" BOOLEAN DEFAULT FALSE,
    "indimmediate" BOOLEAN DEFAULT TRUE, "indisclustered" BOOLEAN DEFAULT FALSE, "indisvalid" BOOLEAN DEFAULT TRUE,
    "indcheckxmin" BOOLEAN DEFAULT FALSE, "indisready" BOOLEAN DEFAULT TRUE, "indislive" BOOLEAN DEFAULT TRUE,
    "indisreplident" BOOLEAN DEFAULT FALSE, "indkey" SMALLINT ARRAY, "indcollation" SMALLINT ARRAY, "indclass" SMALLINT ARRAY,
    "indoption" SMALLINT ARRAY, "indexprs" VARCHAR, "indpred" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "indexrelid", "indrelid";

CREATE TABLE "pg_catalog"."pg_constraint" (
    "oid" BIGINT, "conname" VARCHAR_IGNORECASE(128), "connamespace" BIGINT, "contype" VARCHAR(1),
    "condeferrable" BOOLEAN DEFAULT FALSE, "condeferred" BOOLEAN DEFAULT FALSE, "convalidated" BOOLEAN DEFAULT TRUE,
    "conrelid" BIGINT, "contypid" BIGINT DEFAULT 0, "conindid" BIGINT DEFAULT 0, "conparentid" BIGINT DEFAULT 0,
    "confrelid" BIGINT DEFAULT 0, "confupdtype" VARCHAR(1) DEFAULT ' ', "confdeltype" VARCHAR(1) DEFAULT ' ',
    "confmatchtype" VARCHAR(1) DEFAULT ' ', "conislocal" BOOLEAN DEFAULT TRUE, "coninhcount" SMALLINT DEFAULT 0,
    "connoinherit" BOOLEAN DEFAULT TRUE, "conkey" SMALLINT ARRAY, "confkey" SMALLINT ARRAY, "conpfeqop" SMALLINT ARRAY,
    "conppeqop" SMALLINT ARRAY, "conffeqop" SMALLINT ARRAY, "confdelsetcols" SMALLINT ARRAY, "conexclop" SMALLINT ARRAY,
    "conbin" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid", "conrelid", "confrelid";

CREATE TABLE "pg_catalog"."pg_database" (
    "oid" BIGINT, "datname" VARCHAR_IGNORECASE(128), "datdba" BIGINT DEFAULT 10, "encoding" INTEGER DEFAULT 6,
    "datlocprovider" VARCHAR(1) DEFAULT 'c', "datistemplate" BOOLEAN DEFAULT FALSE, "datallowconn" BOOLEAN DEFAULT TRUE,
    "datconnlimit" INTEGER DEFAULT -1, "datfrozenxid" BIGINT DEFAULT 0, "datminmxid" BIGINT DEFAULT 0,
    "dattablespace" BIGINT DEFAULT 1663, "datcollate" VARCHAR DEFAULT 'C', "datctype" VARCHAR DEFAULT 'C', "daticulocale" VARCHAR,
    "daticurules" VARCHAR, "datcollversion" VARCHAR, "datacl" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_roles" (
    "oid" BIGINT, "rolname" VARCHAR_IGNORECASE(128), "rolsuper" BOOLEAN DEFAULT FALSE, "rolinherit" BOOLEAN DEFAULT TRUE,
    "rolcreaterole" BOOLEAN DEFAULT FALSE, "rolcreatedb" BOOLEAN DEFAULT FALSE, "rolcanlogin" BOOLEAN DEFAULT TRUE,
    "rolreplication" BOOLEAN DEFAULT FALSE, "rolconnlimit" INTEGER DEFAULT -1, "rolpassword" VARCHAR,
    "rolvaliduntil" TIMESTAMP WITH TIME ZONE, "rolbypassrls" BOOLEAN DEFAULT FALSE, "rolconfig" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid";

CREATE TABLE "pg_catalog"."pg_user" (
    "usename" VARCHAR_IGNORECASE(128), "usesysid" BIGINT, "usecreatedb" BOOLEAN DEFAULT FALSE, "usesuper" BOOLEAN DEFAULT FALSE,
    "userepl" BOOLEAN DEFAULT FALSE, "usebypassrls" BOOLEAN DEFAULT FALSE, "passwd" VARCHAR, "valuntil" TIMESTAMP WITH TIME ZONE,
    "useconfig" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_auth_members" (
    "oid" BIGINT, "roleid" BIGINT, "member" BIGINT, "grantor" BIGINT, "admin_option" BOOLEAN, "inherit_option" BOOLEAN,
    "set_option" BOOLEAN
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_settings" (
    "name" VARCHAR, "setting" VARCHAR, "unit" VARCHAR, "category" VARCHAR, "short_desc" VARCHAR, "extra_desc" VARCHAR,
    "context" VARCHAR DEFAULT 'internal', "vartype" VARCHAR DEFAULT 'string', "source" VARCHAR DEFAULT 'default',
    "min_val" VARCHAR, "max_val" VARCHAR, "enumvals" VARCHAR ARRAY, "boot_val" VARCHAR, "reset_val" VARCHAR, "sourcefile" VARCHAR,
    "sourceline" INTEGER, "pending_restart" BOOLEAN DEFAULT FALSE
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_am" (
    "oid" BIGINT, "amname" VARCHAR_IGNORECASE(128), "amhandler" VARCHAR DEFAULT '-', "amtype" VARCHAR(1)
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid";

CREATE TABLE "pg_catalog"."pg_collation" (
    "oid" BIGINT, "collname" VARCHAR_IGNORECASE(128), "collnamespace" BIGINT DEFAULT 11, "collowner" BIGINT DEFAULT 10,
    "collprovider" VARCHAR(1) DEFAULT 'd', "collisdeterministic" BOOLEAN DEFAULT TRUE, "collencoding" INTEGER DEFAULT -1,
    "collcollate" VARCHAR, "collctype" VARCHAR, "colliculocale" VARCHAR, "collicurules" VARCHAR, "collversion" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid";

CREATE TABLE "pg_catalog"."pg_proc" (
    "oid" BIGINT, "proname" VARCHAR_IGNORECASE(128), "pronamespace" BIGINT, "proowner" BIGINT, "prolang" BIGINT,
    "procost" DOUBLE PRECISION, "prorows" DOUBLE PRECISION, "provariadic" BIGINT, "prosupport" VARCHAR, "prokind" VARCHAR(1),
    "prosecdef" BOOLEAN, "proleakproof" BOOLEAN, "proisstrict" BOOLEAN, "proretset" BOOLEAN, "provolatile" VARCHAR(1),
    "proparallel" VARCHAR(1), "pronargs" SMALLINT, "pronargdefaults" SMALLINT, "prorettype" BIGINT, "proargtypes" SMALLINT ARRAY,
    "proallargtypes" SMALLINT ARRAY, "proargmodes" VARCHAR ARRAY, "proargnames" VARCHAR ARRAY, "proargdefaults" VARCHAR,
    "prosrc" VARCHAR, "probin" VARCHAR, "prosqlbody" VARCHAR, "proconfig" VARCHAR ARRAY, "proacl" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "oid";

CREATE TABLE "pg_catalog"."pg_trigger" (
    "oid" BIGINT, "tgrelid" BIGINT, "tgparentid" BIGINT, "tgname" VARCHAR_IGNORECASE(128), "tgfoid" BIGINT, "tgtype" SMALLINT,
    "tgenabled" VARCHAR(1), "tgisinternal" BOOLEAN, "tgconstrrelid" BIGINT, "tgconstrindid" BIGINT, "tgconstraint" BIGINT,
    "tgdeferrable" BOOLEAN, "tginitdeferred" BOOLEAN, "tgnargs" SMALLINT, "tgattr" SMALLINT ARRAY, "tgqual" VARCHAR,
    "tgoldtable" VARCHAR_IGNORECASE(128), "tgnewtable" VARCHAR_IGNORECASE(128)
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_policy" (
    "oid" BIGINT, "polname" VARCHAR_IGNORECASE(128), "polrelid" BIGINT, "polcmd" VARCHAR(1), "polpermissive" BOOLEAN,
    "polroles" SMALLINT ARRAY, "polqual" VARCHAR, "polwithcheck" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_inherits" (
    "inhrelid" BIGINT, "inhparent" BIGINT, "inhseqno" INTEGER, "inhdetachpending" BOOLEAN
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_statistic_ext" (
    "oid" BIGINT, "stxrelid" BIGINT, "stxname" VARCHAR_IGNORECASE(128), "stxnamespace" BIGINT, "stxowner" BIGINT,
    "stxstattarget" INTEGER, "stxkeys" SMALLINT ARRAY, "stxkind" VARCHAR ARRAY, "stxexprs" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_publication" (
    "oid" BIGINT, "pubname" VARCHAR_IGNORECASE(128), "pubowner" BIGINT, "puballtables" BOOLEAN, "pubinsert" BOOLEAN,
    "pubupdate" BOOLEAN, "pubdelete" BOOLEAN, "pubtruncate" BOOLEAN, "pubviaroot" BOOLEAN
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_publication_rel" (
    "oid" BIGINT, "prpubid" BIGINT, "prrelid" BIGINT, "prqual" VARCHAR, "prattrs" SMALLINT ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_publication_namespace" (
    "oid" BIGINT, "pnpubid" BIGINT, "pnnspid" BIGINT
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_foreign_table" (
    "ftrelid" BIGINT, "ftserver" BIGINT, "ftoptions" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_foreign_server" (
    "oid" BIGINT, "srvname" VARCHAR_IGNORECASE(128), "srvowner" BIGINT, "srvfdw" BIGINT, "srvtype" VARCHAR, "srvversion" VARCHAR,
    "srvacl" VARCHAR ARRAY, "srvoptions" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_foreign_data_wrapper" (
    "oid" BIGINT, "fdwname" VARCHAR_IGNORECASE(128), "fdwowner" BIGINT, "fdwhandler" BIGINT, "fdwvalidator" BIGINT,
    "fdwacl" VARCHAR ARRAY, "fdwoptions" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_tablespace" (
    "oid" BIGINT, "spcname" VARCHAR_IGNORECASE(128), "spcowner" BIGINT DEFAULT 10, "spcacl" VARCHAR ARRAY,
    "spcoptions" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_rewrite" (
    "oid" BIGINT, "rulename" VARCHAR_IGNORECASE(128), "ev_class" BIGINT, "ev_type" VARCHAR(1), "ev_enabled" VARCHAR(1),
    "is_instead" BOOLEAN, "ev_qual" VARCHAR, "ev_action" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_depend" (
    "classid" BIGINT, "objid" BIGINT, "objsubid" INTEGER, "refclassid" BIGINT, "refobjid" BIGINT, "refobjsubid" INTEGER,
    "deptype" VARCHAR(1)
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_sequence" (
    "seqrelid" BIGINT, "seqtypid" BIGINT, "seqstart" BIGINT, "seqincrement" BIGINT, "seqmax" BIGINT, "seqmin" BIGINT,
    "seqcache" BIGINT, "seqcycle" BOOLEAN
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_extension" (
    "oid" BIGINT, "extname" VARCHAR_IGNORECASE(128), "extowner" BIGINT, "extnamespace" BIGINT, "extrelocatable" BOOLEAN,
    "extversion" VARCHAR, "extconfig" SMALLINT ARRAY, "extcondition" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_enum" (
    "oid" BIGINT, "enumtypid" BIGINT, "enumsortorder" DOUBLE PRECISION, "enumlabel" VARCHAR_IGNORECASE(128)
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_range" (
    "rngtypid" BIGINT, "rngsubtype" BIGINT, "rngmultitypid" BIGINT, "rngcollation" BIGINT, "rngsubopc" BIGINT,
    "rngcanonical" VARCHAR, "rngsubdiff" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_language" (
    "oid" BIGINT, "lanname" VARCHAR_IGNORECASE(128), "lanowner" BIGINT, "lanispl" BOOLEAN, "lanpltrusted" BOOLEAN,
    "lanplcallfoid" BIGINT, "laninline" BIGINT, "lanvalidator" BIGINT, "lanacl" VARCHAR ARRAY
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_tables" (
    "schemaname" VARCHAR_IGNORECASE(128), "tablename" VARCHAR_IGNORECASE(128),
    "tableowner" VARCHAR_IGNORECASE(128) DEFAULT '_SYSTEM', "tablespace" VARCHAR_IGNORECASE(128), "hasindexes" BOOLEAN,
    "hasrules" BOOLEAN DEFAULT FALSE, "hastriggers" BOOLEAN, "rowsecurity" BOOLEAN DEFAULT FALSE
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_views" (
    "schemaname" VARCHAR_IGNORECASE(128), "viewname" VARCHAR_IGNORECASE(128),
    "viewowner" VARCHAR_IGNORECASE(128) DEFAULT '_SYSTEM', "definition" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_matviews" (
    "schemaname" VARCHAR_IGNORECASE(128), "matviewname" VARCHAR_IGNORECASE(128), "matviewowner" VARCHAR_IGNORECASE(128),
    "tablespace" VARCHAR_IGNORECASE(128), "hasindexes" BOOLEAN, "ispopulated" BOOLEAN, "definition" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_indexes" (
    "schemaname" VARCHAR_IGNORECASE(128), "tablename" VARCHAR_IGNORECASE(128), "indexname" VARCHAR_IGNORECASE(128),
    "tablespace" VARCHAR_IGNORECASE(128), "indexdef" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_sequences" (
    "schemaname" VARCHAR_IGNORECASE(128), "sequencename" VARCHAR_IGNORECASE(128), "sequenceowner" VARCHAR_IGNORECASE(128),
    "data_type" VARCHAR, "start_value" BIGINT, "min_value" BIGINT, "max_value" BIGINT, "increment_by" BIGINT, "cycle" BOOLEAN,
    "cache_size" BIGINT, "last_value" BIGINT
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."pg_keywords" (
    "word" VARCHAR, "catcode" VARCHAR(1), "barelabel" BOOLEAN, "catdesc" VARCHAR, "baredesc" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables";

CREATE TABLE "pg_catalog"."iris_index_fields" (
    "of" BIGINT, "n" INTEGER, "x" SMALLINT
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "of";

CREATE TABLE "pg_catalog"."iris_key_fields" (
    "of" BIGINT, "n" INTEGER, "x" SMALLINT
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "of";

CREATE TABLE "pg_catalog"."iris_texts" (
    "iris_kind" VARCHAR, "iris_of" BIGINT, "iris_sub" INTEGER DEFAULT 0, "iris_text" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "iris_of";
