CREATE SCHEMA IF NOT EXISTS "%Dictionary";
GRANT SELECT ON SCHEMA "%Dictionary" TO IRIS_CLIENT;

CREATE TABLE "%Dictionary"."ClassDefinition" (
    "ID" VARCHAR, "Abstract" IRIS.BIT DEFAULT 0, "ClassDefinitionError" IRIS.BIT DEFAULT 0, "ClassType" VARCHAR,
    "ClassVersion" INTEGER, "ClientDataType" VARCHAR, "ClientName" VARCHAR, "CompileAfter" VARCHAR, "ConstraintClass" VARCHAR,
    "Copyright" VARCHAR, "DdlAllowed" IRIS.BIT DEFAULT 0, "DependsOn" VARCHAR, "Deployed" INTEGER,
    "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "Dynamic" IRIS.BIT DEFAULT 0, "EmbeddedClass" VARCHAR,
    "Final" IRIS.BIT DEFAULT 0, "GeneratedBy" VARCHAR, "Hidden" IRIS.BIT DEFAULT 0, "Import" VARCHAR, "IncludeCode" VARCHAR,
    "IncludeGenerator" VARCHAR, "IndexClass" VARCHAR, "Inheritance" VARCHAR, "_Language" VARCHAR,
    "LegacyInstanceContext" IRIS.BIT DEFAULT 0, "MemberSuper" VARCHAR, "ModificationAuxiliary" VARCHAR,
    "ModificationLevel" INTEGER, "Modified" VARCHAR, "Name" VARCHAR, "NoContext" IRIS.BIT DEFAULT 0,
    "NoExtent" IRIS.BIT DEFAULT 0, "OdbcType" VARCHAR, "Owner" VARCHAR, "ProcedureBlock" IRIS.BIT DEFAULT 0,
    "ProjectionClass" VARCHAR, "PropertyClass" VARCHAR, "QueryClass" VARCHAR, "ServerOnly" VARCHAR, "Sharded" INTEGER,
    "SoapBindingStyle" VARCHAR, "SoapBodyUse" VARCHAR, "SqlCategory" VARCHAR, "SqlRoutinePrefix" VARCHAR, "SqlRowIdName" VARCHAR,
    "SqlRowIdPrivate" IRIS.BIT DEFAULT 0, "SqlTableName" VARCHAR, "StorageStrategy" VARCHAR, "Super" VARCHAR, "System" VARCHAR,
    "TimeChanged" VARCHAR, "TimeCreated" VARCHAR, "TriggerClass" VARCHAR, "ViewQuery" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "ID";

CREATE TABLE "%Dictionary"."CompiledClass" (
    "ID" VARCHAR, "Abstract" IRIS.BIT DEFAULT 0, "Ancestry" VARCHAR, "CacheVersion" VARCHAR, "ClassCompileError" VARCHAR,
    "ClassDefinitionError" IRIS.BIT DEFAULT 0, "ClassType" VARCHAR, "ClientDataType" VARCHAR, "ClientDataTypeEnum" INTEGER,
    "ClientName" VARCHAR, "CompilationSignature" VARCHAR, "CompileAfter" VARCHAR, "CompileNamespace" VARCHAR,
    "ConstraintClass" VARCHAR, "Copyright" VARCHAR, "DdlAllowed" IRIS.BIT DEFAULT 0, "DependsOn" VARCHAR, "Deployed" INTEGER,
    "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "Dynamic" IRIS.BIT DEFAULT 0, "EmbeddedClass" VARCHAR,
    "Final" IRIS.BIT DEFAULT 0, "GeneratedBy" VARCHAR, "HasCPP" VARCHAR, "Hash" VARCHAR, "Hidden" IRIS.BIT DEFAULT 0,
    "Import" VARCHAR, "IncludeCode" VARCHAR, "IncludeGenerator" VARCHAR, "IndexClass" VARCHAR, "Inheritance" VARCHAR,
    "InitialValue" VARCHAR, "KeywordError" IRIS.BIT DEFAULT 0, "KeywordModified" IRIS.BIT DEFAULT 0, "_Language" VARCHAR,
    "LegacyInstanceContext" IRIS.BIT DEFAULT 0, "MemberSuper" VARCHAR, "ModificationAuxiliary" VARCHAR,
    "ModificationLevel" INTEGER, "Modified" VARCHAR, "Name" VARCHAR, "NoContext" IRIS.BIT DEFAULT 0,
    "NoExtent" IRIS.BIT DEFAULT 0, "OdbcType" VARCHAR, "OldHash" VARCHAR, "Owner" VARCHAR, "PrimarySuper" VARCHAR,
    "ProcedureBlock" IRIS.BIT DEFAULT 0, "ProjectionClass" VARCHAR, "PropertyClass" VARCHAR, "QueryClass" VARCHAR,
    "QueryPropInfo" IRIS.BIT DEFAULT 0, "RandomSig" VARCHAR, "RoutineCount" INTEGER, "ServerOnly" VARCHAR, "Sharded" INTEGER,
    "SlotCount" INTEGER, "SoapBindingStyle" VARCHAR, "SoapBodyUse" VARCHAR, "SqlCategory" VARCHAR, "SqlQualifiedNameQ" VARCHAR,
    "SqlRoutinePrefix" VARCHAR, "SqlRowIdName" VARCHAR, "SqlRowIdPrivate" IRIS.BIT DEFAULT 0, "SqlSchemaName" VARCHAR,
    "SqlTableName" VARCHAR, "StorageStrategy" VARCHAR, "Structure" VARCHAR, "Super" VARCHAR, "System" VARCHAR,
    "TimeChanged" VARCHAR, "TimeCreated" VARCHAR, "TriggerClass" VARCHAR, "ViewQuery" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "ID";

CREATE TABLE "%Dictionary"."PropertyDefinition" (
    "ID" VARCHAR, "parent" VARCHAR, "Aliases" VARCHAR, "Calculated" IRIS.BIT DEFAULT 0, "Cardinality" VARCHAR,
    "ClientName" VARCHAR, "Collection" VARCHAR, "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR,
    "Final" IRIS.BIT DEFAULT 0, "_Identity" IRIS.BIT DEFAULT 0, "InitialExpression" VARCHAR, "Internal" IRIS.BIT DEFAULT 0,
    "Inverse" VARCHAR, "MultiDimensional" IRIS.BIT DEFAULT 0, "Name" VARCHAR, "NoModBit" IRIS.BIT DEFAULT 0,
    "NotInheritable" IRIS.BIT DEFAULT 0, "OnDelete" VARCHAR, "Private" IRIS.BIT DEFAULT 0, "ReadOnly" IRIS.BIT DEFAULT 0,
    "Relationship" IRIS.BIT DEFAULT 0, "Required" IRIS.BIT DEFAULT 0, "SequenceNumber" INTEGER, "ServerOnly" VARCHAR,
    "SqlCollation" VARCHAR, "SqlColumnNumber" VARCHAR, "SqlComputeCode" VARCHAR, "SqlComputed" IRIS.BIT DEFAULT 0,
    "SqlComputeOnChange" VARCHAR, "SqlFieldName" VARCHAR, "SqlListDelimiter" VARCHAR, "SqlListType" VARCHAR,
    "Transient" IRIS.BIT DEFAULT 0, "Type" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."CompiledProperty" (
    "ID1" VARCHAR, "parent" VARCHAR, "Aliases" VARCHAR, "Calculated" IRIS.BIT DEFAULT 0, "Cardinality" VARCHAR,
    "ClientName" VARCHAR, "Collection" VARCHAR, "CompilerGenerated" IRIS.BIT DEFAULT 0, "ComputeDependency" VARCHAR,
    "ComputeTriggers" VARCHAR, "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "DirectRefOnGet" IRIS.BIT DEFAULT 0,
    "DirectRefOnSet" IRIS.BIT DEFAULT 0, "Final" IRIS.BIT DEFAULT 0, "Id" INTEGER, "_Identity" IRIS.BIT DEFAULT 0,
    "InheritedId" IRIS.BIT DEFAULT 0, "InitialExpression" VARCHAR, "Internal" IRIS.BIT DEFAULT 0, "Inverse" VARCHAR,
    "KeywordError" IRIS.BIT DEFAULT 0, "KeywordModified" IRIS.BIT DEFAULT 0, "MultiDimensional" IRIS.BIT DEFAULT 0,
    "Name" VARCHAR, "NoModBit" IRIS.BIT DEFAULT 0, "NotInheritable" IRIS.BIT DEFAULT 0, "OnDelete" VARCHAR, "Origin" VARCHAR,
    "Private" IRIS.BIT DEFAULT 0, "ReadOnly" IRIS.BIT DEFAULT 0, "Relationship" IRIS.BIT DEFAULT 0, "Required" IRIS.BIT DEFAULT 0,
    "RuntimeType" VARCHAR, "SequenceNumber" INTEGER, "ServerOnly" VARCHAR, "SqlCollation" VARCHAR, "SqlColumnNumber" VARCHAR,
    "SqlComputeCode" VARCHAR, "SqlComputed" IRIS.BIT DEFAULT 0, "SqlComputeOnChange" VARCHAR, "SqlFieldName" VARCHAR,
    "SqlListDelimiter" VARCHAR, "SqlListType" VARCHAR, "Storable" IRIS.BIT DEFAULT 0, "Transient" IRIS.BIT DEFAULT 0,
    "Type" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."IndexDefinition" (
    "ID" VARCHAR, "parent" VARCHAR, "Abstract" IRIS.BIT DEFAULT 0, "Condition" VARCHAR, "CoshardWith" VARCHAR, "Data" VARCHAR,
    "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "Extent" IRIS.BIT DEFAULT 0, "IdKey" IRIS.BIT DEFAULT 0,
    "Internal" IRIS.BIT DEFAULT 0, "Name" VARCHAR, "PrimaryKey" IRIS.BIT DEFAULT 0, "Properties" VARCHAR,
    "SequenceNumber" INTEGER, "ShardKey" IRIS.BIT DEFAULT 0, "SqlName" VARCHAR, "Type" VARCHAR, "TypeClass" VARCHAR,
    "_Unique" IRIS.BIT DEFAULT 0
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."CompiledIndex" (
    "ID1" VARCHAR, "parent" VARCHAR, "Abstract" IRIS.BIT DEFAULT 0, "BuildPurge" IRIS.BIT DEFAULT 0,
    "CompilationSignature" VARCHAR, "CompilerGenerated" IRIS.BIT DEFAULT 0, "Condition" VARCHAR, "CoshardWith" VARCHAR,
    "Data" VARCHAR, "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "Extent" IRIS.BIT DEFAULT 0,
    "Final" IRIS.BIT DEFAULT 0, "Id" INTEGER, "IdKey" IRIS.BIT DEFAULT 0, "InheritedId" IRIS.BIT DEFAULT 0,
    "Internal" IRIS.BIT DEFAULT 0, "KeywordError" IRIS.BIT DEFAULT 0, "KeywordModified" IRIS.BIT DEFAULT 0, "Name" VARCHAR,
    "NotInheritable" IRIS.BIT DEFAULT 0, "Origin" VARCHAR, "PosInt" IRIS.BIT DEFAULT 0, "PrimaryKey" IRIS.BIT DEFAULT 0,
    "Properties" VARCHAR, "SequenceNumber" INTEGER, "ShardKey" IRIS.BIT DEFAULT 0, "SqlName" VARCHAR,
    "SystemAssigned" IRIS.BIT DEFAULT 0, "Type" VARCHAR, "TypeClass" VARCHAR, "_Unique" IRIS.BIT DEFAULT 0
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."ParameterDefinition" (
    "ID" VARCHAR, "parent" VARCHAR, "Abstract" IRIS.BIT DEFAULT 0, "_Constraint" VARCHAR, "_Default" VARCHAR,
    "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "Encoded" IRIS.BIT DEFAULT 0, "Expression" VARCHAR,
    "Final" IRIS.BIT DEFAULT 0, "Flags" VARCHAR, "Internal" IRIS.BIT DEFAULT 0, "Name" VARCHAR, "SequenceNumber" INTEGER,
    "Type" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."CompiledParameter" (
    "ID1" VARCHAR, "parent" VARCHAR, "Abstract" IRIS.BIT DEFAULT 0, "CompilerGenerated" IRIS.BIT DEFAULT 0, "_Constraint" VARCHAR,
    "_Default" VARCHAR, "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "Encoded" IRIS.BIT DEFAULT 0,
    "Expression" VARCHAR, "Final" IRIS.BIT DEFAULT 0, "Flags" VARCHAR, "Id" INTEGER, "InheritedId" IRIS.BIT DEFAULT 0,
    "Internal" IRIS.BIT DEFAULT 0, "KeywordError" IRIS.BIT DEFAULT 0, "KeywordModified" IRIS.BIT DEFAULT 0, "Name" VARCHAR,
    "NotInheritable" IRIS.BIT DEFAULT 0, "Origin" VARCHAR, "SequenceNumber" INTEGER, "TagGenerator" VARCHAR, "Type" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."StorageDefinition" (
    "ID" VARCHAR, "parent" VARCHAR, "CounterLocation" VARCHAR, "DataLocation" VARCHAR, "DefaultData" VARCHAR,
    "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "ExtentLocation" VARCHAR, "ExtentSize" VARCHAR,
    "Final" IRIS.BIT DEFAULT 0, "IdExpression" VARCHAR, "IdFunction" VARCHAR, "IdLocation" VARCHAR, "IndexLocation" VARCHAR,
    "Internal" IRIS.BIT DEFAULT 0, "Name" VARCHAR, "SequenceNumber" INTEGER, "Sharded" VARCHAR, "ShardLocalClassName" VARCHAR,
    "ShardLocalTableName" VARCHAR, "SqlChildSub" VARCHAR, "SqlIdExpression" VARCHAR, "SqlRowIdName" VARCHAR,
    "SqlRowIdProperty" VARCHAR, "SqlTableNumber" VARCHAR, "State" VARCHAR, "StreamLocation" VARCHAR, "Type" VARCHAR,
    "VersionLocation" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."CompiledStorage" (
    "ID1" VARCHAR, "parent" VARCHAR, "CompilerGenerated" IRIS.BIT DEFAULT 0, "CounterLocation" VARCHAR, "DataLocation" VARCHAR,
    "DefaultData" VARCHAR, "Deprecated" IRIS.BIT DEFAULT 0, "Description" VARCHAR, "ExtentLocation" VARCHAR, "ExtentSize" VARCHAR,
    "Final" IRIS.BIT DEFAULT 0, "Id" INTEGER, "IdExpression" VARCHAR, "IdFunction" VARCHAR, "IdLocation" VARCHAR,
    "IndexLocation" VARCHAR, "InheritedId" IRIS.BIT DEFAULT 0, "Internal" IRIS.BIT DEFAULT 0, "KeywordError" IRIS.BIT DEFAULT 0,
    "KeywordModified" IRIS.BIT DEFAULT 0, "Name" VARCHAR, "NotInheritable" IRIS.BIT DEFAULT 0, "Origin" VARCHAR,
    "RootClass" IRIS.BIT DEFAULT 0, "SequenceNumber" INTEGER, "Sharded" VARCHAR, "ShardLocalClassName" VARCHAR,
    "ShardLocalTableName" VARCHAR, "SqlChildSub" VARCHAR, "SqlIdExpression" VARCHAR, "SqlRowIdName" VARCHAR,
    "SqlRowIdProperty" VARCHAR, "SqlTableNumber" VARCHAR, "State" VARCHAR, "StreamLocation" VARCHAR, "Type" VARCHAR,
    "VersionLocation" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "parent";

CREATE TABLE "%Dictionary"."PropertyDefinition_Parameters" (
    "ID" VARCHAR, "PropertyDefinition" VARCHAR, "Parameters" VARCHAR, "element_key" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "PropertyDefinition";

CREATE TABLE "%Dictionary"."CompiledProperty_Parameters" (
    "ID" VARCHAR, "CompiledProperty" VARCHAR, "Parameters" VARCHAR, "element_key" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "CompiledProperty";

CREATE TABLE "%Dictionary"."IndexDefinition_Parameters" (
    "ID" VARCHAR, "IndexDefinition" VARCHAR, "Parameters" VARCHAR, "element_key" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "IndexDefinition";

CREATE TABLE "%Dictionary"."CompiledIndex_Parameters" (
    "ID" VARCHAR, "CompiledIndex" VARCHAR, "Parameters" VARCHAR, "element_key" VARCHAR
) ENGINE "io.github.exposediris.embedded.h2.CatalogTables" WITH "CompiledIndex";

