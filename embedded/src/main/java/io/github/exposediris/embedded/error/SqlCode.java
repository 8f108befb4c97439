package io.github.exposediris.embedded.error;

/**
 * The SQLCODEs that the stand-in raises, each with the text that stands for it in a message and the SQLSTATE that a PostgreSQL
 * client understands. Source: InterSystems IRIS Error Reference, "SQL Error Messages".
 */
public enum SqlCode {
    /** The statement is not SQL that IRIS parses. */
    INVALID_STATEMENT(1, "Invalid SQL statement", "42601"),
    /** A number ends with its E. */
    EXPONENT_DIGITS(2, "Exponent digits missing after 'E'", "42601"),
    /** A quotation mark is not closed. */
    CLOSING_QUOTE_MISSING(3, "Closing quote (\") missing", "42601"),
    /** A value was expected. */
    TERM_EXPECTED(
            4,
            "A term expected, beginning with one of the following: identifier, constant, aggregate, %ALPHAUP, %EXACT, %MVR, %SQLSTRING, "
                    + "%SQLUPPER, %STRING, %UPPER, $$, :, +, -, (, NOT, EXISTS, or FOR",
            "42601"),
    /** ORDER BY the number of a column that the select list has not. */
    ORDER_NUMBER(5, "Column number specified in ORDER does not match SELECT list", "42P10"),
    /** ORDER BY, after a set operation, a name that the select list has not. */
    ORDER_NAME(6, "ORDER BY column after UNION not found as SELECT column", "42703"),
    /** A number that no double holds. */
    EXPONENT_RANGE(7, "Exponent out of range", "22003"),
    /** A date part that is none. */
    INVALID_DATEPART(8, "Invalid DATEPART code for DATEPART(), DATENAME(), DATEADD(), or DATEDIFF()", "22023"),
    /** The branches of a set operation differ. */
    INCOMPATIBLE_SELECT_LISTS(9, "Incompatible SELECT lists used in UNION/INTERSECT/EXCEPT", "42601"),
    /** A scalar sub-query has several columns. */
    ONE_ITEM_EXPECTED(10, "The SELECT list of the subquery must have exactly one item", "42601"),
    /** No value stands where one belongs; a condition is none. */
    SCALAR_EXPECTED(
            12,
            "A term expected, beginning with one of the following: identifier, constant, aggregate, $$, :, (, +, -, %ALPHAUP, %EXACT, "
                    + "%MVR, %SQLSTRING, %SQLUPPER, %STRING, or %UPPER",
            "42601"),
    /** A value stands where a condition belongs. */
    COMPARISON_EXPECTED(14, "A comparison operator is required here", "42601"),
    /** No condition follows NOT. */
    CONDITION_EXPECTED(15, "A condition expected after NOT", "42601"),
    /** An aggregate in WHERE or GROUP BY. */
    AGGREGATE_MISPLACED(19, "An aggregate function cannot be used in a WHERE or GROUP BY clause", "42803"),
    /** ORDER BY a number after SELECT *. */
    ORDER_AFTER_STAR(22, "ORDER must specify column names, not numbers, when after 'SELECT *'", "42601"),
    /** Two tables of a FROM clause under one name. */
    LABEL_TWICE(20, "Name conflict in the FROM list over label", "42712"),
    /** A label that names no table of the FROM clause. */
    UNKNOWN_LABEL(23, "Label is not listed among the applicable tables", "42P01"),
    /** Text follows the end of the statement. */
    TEXT_AFTER_END(25, "Input encountered after end of query", "42601"),
    /** A field of several tables. */
    AMBIGUOUS_FIELD(27, "Field is ambiguous among the applicable tables", "42702"),
    /** A field of no table. */
    FIELD_NOT_FOUND(29, "Field not found in the applicable tables", "42703"),
    /** No such table or view. */
    TABLE_NOT_FOUND(30, "Table or view not found", "42P01"),
    /** A constraint on a field that the table has not. */
    FIELD_NOT_IN_TABLE(31, "Field not (found/unique) in table(s)", "42703"),
    /** A stream where streams may not stand. */
    STREAM_FUNCTION(37, "SQL Scalar/Aggregate/Unary function not supported for Stream fields", "42804"),
    /** An escape of ODBC that IRIS has not. */
    ESCAPE_UNSUPPORTED(40, "ODBC escape extension not supported", "42601"),
    /** The first word starts no statement. */
    STATEMENT_EXPECTED(51, "SQL statement expected", "42601"),
    /** Fewer values than fields. */
    TOO_FEW_VALUES(62, "Additional new values expected for INSERT/UPDATE", "42601"),
    /** An ESCAPE that is no single character. */
    INVALID_ESCAPE(63, "Data exception - invalid escape character", "22019"),
    /** Another number of columns than INSERT wants. */
    INSERT_SELECT(64, "Incompatible SELECT list is used in INSERT", "42601"),
    /** An aggregate in ORDER BY only. */
    ORDER_AGGREGATE(73, "Aggregates not supported in ORDER BY clause", "42803"),
    /** A foreign key of another number of fields than what it refers to. */
    KEY_SIZE(79, "Referencing key and referenced key must be the same size", "42830"),
    /** A table has two descriptions. */
    DESCRIBED_TWICE(82, "Multiple table %DESCRIPTION definitions found", "42601"),
    /** A constraint on a field that the definition has not. */
    FIELD_UNDEFINED(86, "Invalid field definition, no datatype defined", "42703"),
    /** Two isolation levels in one statement. */
    MODE_TWICE(91, "Transaction mode cannot be specified more than once", "42601"),
    /** READ WRITE without READ COMMITTED. */
    ACCESS_MODE(92, "Level of isolation cannot be READ UNCOMMITTED or READ VERIFIED if READ WRITE specified", "25001"),
    /** An isolation level that IRIS lacks. */
    ISOLATION_UNSUPPORTED(96, "Specified level of isolation is not supported", "0A000"),
    /** A name twice among the columns of a view. */
    SELECT_NAME_TWICE(97, "Duplicate select-list names found.", "42701"),
    /** No right to do it. */
    PRIVILEGE(99, "Privilege violation", "42501"),
    /** A value that its field does not take, on INSERT. */
    INSERT_VALIDATION(104, "Field validation failed in INSERT", "22000"),
    /** A value that its field does not take, on UPDATE. */
    UPDATE_VALIDATION(105, "Field validation failed in UPDATE", "22000"),
    /** An UPDATE of the RowID. */
    ROWID_UPDATE(107, "Cannot UPDATE RowID or RowID based on fields", "428C9"),
    /** A required field has no value. */
    REQUIRED_MISSING(108, "Required field missing; INSERT or UPDATE not allowed", "23502"),
    /** Another process holds the lock. */
    LOCK_CONFLICT(110, "Locking conflict in filing", "55P03"),
    /** An INSERT into the RowID. */
    ROWID_INSERT(111, "Cannot INSERT into a 'Default Only' RowID or RowID based on field", "428C9"),
    /** The client may not come in here. */
    ACCESS_VIOLATION(112, "Access violation", "3D000"),
    /** Another process holds a row that a query needs. */
    ROW_LOCKED(114, "One or more matching rows is locked by another user", "55P03"),
    /** A table that only the system writes. */
    READ_ONLY_TABLE(115, "Cannot INSERT/UPDATE/DELETE on a read only table", "42501"),
    /** More values than fields. */
    TOO_MANY_VALUES(116, "Cardinality mismatch on INSERT/UPDATE between values list and number of table columns", "42601"),
    /** A duplicate, on INSERT. */
    INSERT_UNIQUE(119, "UNIQUE or PRIMARY KEY constraint failed uniqueness check upon INSERT", "23505"),
    /** A duplicate, on UPDATE. */
    UPDATE_UNIQUE(120, "UNIQUE or PRIMARY KEY constraint failed uniqueness check upon UPDATE", "23505"),
    /** No parent, on INSERT. */
    INSERT_FOREIGN_KEY(
            121, "FOREIGN KEY constraint failed referential check upon INSERT of row in referencing table", "23503"),
    /** No parent, on UPDATE. */
    UPDATE_FOREIGN_KEY(
            122, "FOREIGN KEY constraint failed referential check upon UPDATE of row in referencing table", "23503"),
    /** Children refer to the row, on UPDATE. */
    UPDATE_REFERENCED(
            123, "FOREIGN KEY constraint failed referential check upon UPDATE of row in referenced table", "23503"),
    /** Children refer to the row, on DELETE. */
    DELETE_REFERENCED(
            124, "FOREIGN KEY constraint failed referential check upon DELETE of row in referenced table", "23503"),
    /** Rows violate the new unique constraint. */
    CREATE_UNIQUE(125, "UNIQUE or PRIMARY KEY Constraint failed uniqueness check upon creation of the constraint", "23505"),
    /** Rows violate the new foreign key. */
    CREATE_FOREIGN_KEY(127, "FOREIGN KEY Constraint failed referential check upon creation of the constraint", "23503"),
    /** A negative length. */
    NEGATIVE_LENGTH(140, "Invalid length parameter passed to the SUBSTRING function", "22011"),
    /** A value that CONVERT does not take. */
    CONVERT_INPUT(141, "Invalid input value passed to the CONVERT function", "22018"),
    /** A view of another number of names than columns. */
    VIEW_COLUMNS(142, "Cardinality mismatch between the view-column-list and view query's SELECT clause", "42601"),
    /** ORDER BY without TOP in a view. */
    ORDER_BY_IN_VIEW(143, "ORDER BY not valid in a view's query", "42601"),
    /** A value for a field that only the system sets. */
    READ_ONLY_FIELD(138, "Cannot INSERT/UPDATE a value for a read only field", "428C9"),
    /** A sub-query as a new value. */
    SUBQUERY_AS_VALUE(144, "A subquery is not allowed in an insert statement's set/values clause", "42601"),
    /** Text that is no date. */
    INVALID_DATE(146, "Unable to convert date input to a valid logical date value", "22007"),
    /** Text that is no time. */
    INVALID_TIME(147, "Unable to convert time input to a valid logical time value", "22007"),
    /** A parameter in a view. */
    VIEW_PARAMETER(148, "CREATE VIEW, ALTER VIEW, or a view's query may not contain host variable references", "42P02"),
    /** A function failed. */
    FUNCTION_FAILED(149, "SQL Function encountered an error", "22023"),
    /** The table or view is there already. */
    TABLE_EXISTS(201, "Table or view name not unique", "42P07"),
    /** Two vectors of different length. */
    VECTOR_LENGTH(257, "Vectors are not of the same length", "22023"),
    /** A string where a vector belongs. */
    NOT_A_VECTOR(258, "Argument is not a vector", "42804"),
    /** Two vectors of different element types. */
    VECTOR_TYPE(259, "Vectors are not of the same type", "42804"),
    /** The definition cannot be changed. */
    DDL_NOT_ALLOWED(300, "DDL not allowed on this table definition", "42809"),
    /** SAVEPOINT without a proper name. */
    NO_SAVEPOINT_NAME(301, "No Savepoint name", "3B001"),
    /** A savepoint name of the system. */
    RESERVED_SAVEPOINT(302, "Savepoint names starting with \"SYS\" are reserved", "3B001"),
    /** A stream is assigned to a field that is none. */
    STREAM_ASSIGNMENT(303, "No implicit conversion of Stream value to non-Stream field in UPDATE assignment is supported", "42804"),
    /** NOT NULL added to a table with rows. */
    REQUIRED_ADDED(304, "Attempt to add a NOT NULL field with no default value to a table which contains data", "23502"),
    /** NOT NULL set although NULLs are there. */
    REQUIRED_SET(
            305,
            "Attempt to make field required when the table has one or more rows where the column value is NULL",
            "23502"),
    /** The column is there already. */
    COLUMN_EXISTS(306, "Column with this name already exists", "42701"),
    /** The primary key is there already. */
    PRIMARY_KEY_EXISTS(307, "Primary key already defined for this table", "42P16"),
    /** The identity column is there already. */
    IDENTITY_EXISTS(308, "Identity column already defined for this table", "42P16"),
    /** The referenced table is missing. */
    FOREIGN_TABLE_MISSING(310, "Foreign key references non-existent table", "42P01"),
    /** The constraint is there already. */
    FOREIGN_KEY_EXISTS(311, "Foreign key with same name already defined for this table", "42710"),
    /** A schema name that is none. */
    INVALID_SCHEMA(312, "Invalid schema name. Must use delimited identifiers to reference this schema name", "3F000"),
    /** A stream in a comparison. */
    STREAM_CONDITION(313, "Condition expression not supported for Stream fields", "42804"),
    /** The referenced columns are not unique. */
    FOREIGN_NOT_UNIQUE(314, "Foreign key references non-unique key/column collection", "42830"),
    /** No such constraint. */
    CONSTRAINT_NOT_FOUND(315, "Constraint or Key not found", "42704"),
    /** The referenced columns are missing. */
    FOREIGN_COLUMN_MISSING(316, "Foreign key references non-existent key/column collection", "42703"),
    /** A foreign key needs the constraint. */
    CONSTRAINT_REFERENCED(
            317,
            "Cannot DROP Constraint - One or more Foreign Key constraints reference this Unique constraint",
            "2BP01"),
    /** The referenced table has no primary key. */
    NO_PRIMARY_KEY(319, "Referenced table has no primary key defined", "42830"),
    /** A foreign key needs the table. */
    TABLE_REFERENCED(320, "Cannot DROP table - One or more Foreign Key constraints reference this table", "2BP01"),
    /** A view needs the view or table. */
    VIEW_REFERENCED(321, "Cannot DROP view - One or more views reference this view", "2BP01"),
    /** An index or constraint needs the column. */
    COLUMN_IN_USE(322, "Cannot DROP column - column is defined on one or more indexes or constraints", "2BP01"),
    /** The index is there already. */
    INDEX_EXISTS(324, "Index with this name already defined for this table", "42P07"),
    /** No such index. */
    INDEX_NOT_FOUND(333, "No such index defined", "42704"),
    /** Several indexes of that name. */
    INDEX_AMBIGUOUS(334, "Index name is ambiguous. Index found in multiple tables", "42725"),
    /** No such function. */
    FUNCTION_NOT_FOUND(359, "SQL Function (function stored procedure) not found", "42883"),
    /** A window function outside the select list and ORDER BY. */
    WINDOW_MISPLACED(367, "A window function cannot be used in an ON, WHERE, GROUP BY or HAVING clause", "42P20"),
    /** A stream column cannot change its type. */
    STREAM_TYPE_CHANGE(
            374, "Cannot alter the datatype of a field to/from a stream type when the table contains data", "42804"),
    /** No such savepoint. */
    UNKNOWN_SAVEPOINT(375, "Cannot ROLLBACK to unestablished savepoint", "3B001"),
    /** CAST to a type that it does not take. */
    CAST_TARGET(376, "Unsupported CAST target specified", "42846"),
    /** The same field twice in one SET. */
    DUPLICATE_FIELD(377, "Field appears more than once in assignment list of insert or update statement", "42701"),
    /** Types that do not go together. */
    CAST_REQUIRED(378, "Datatype mismatch, explicit CAST is required", "42804"),
    /** A function lacks an argument. */
    MISSING_ARGUMENT(380, "Invalid or Missing argument to scalar function", "42883"),
    /** A function has an argument too many. */
    TOO_MANY_ARGUMENTS(381, "Too many arguments to scalar function", "42883"),
    /** Two common table expressions of one name. */
    CTE_TWICE(382, "CTE name defined more than once", "42712"),
    /** TOP, LIMIT and FETCH together. */
    PAGING_MIXED(386, "Cannot use more than one of TOP, LIMIT or ANSI styles", "42601"),
    /** Anything that IRIS has no better code for. */
    FATAL(400, "Fatal error occurred", "58000"),
    /** User name or password. */
    INVALID_LOGIN(402, "Invalid Username/Password", "28P01"),
    /** SELECT ... INTO. */
    INTO_REFUSED(422, "SELECT request processed via ODBC, JDBC, or Dynamic SQL cannot contain an INTO clause", "42601"),
    /** A scalar sub-query gave several rows. */
    MULTIPLE_ROWS(432, "Function returned multiple rows when only a single value is expected", "21000"),
    /** The statement took too long. */
    TIMED_OUT(450, "Request timed out due to user timeout", "57014"),
    /** The statement was cancelled. */
    CANCELLED(456, "SQL query execution interrupted by user", "57014"),
    /** No such schema. */
    SCHEMA_NOT_FOUND(473, "Cannot DROP Schema - Schema not found", "3F000"),
    /** The schema holds tables. */
    SCHEMA_NOT_EMPTY(475, "Cannot DROP Schema - Schema not empty", "2BP01"),
    /** The schema is there already. */
    SCHEMA_EXISTS(476, "Cannot CREATE Schema - Schema already exists", "42P06"),
    /** EXPLAIN of what is no query. */
    EXPLAIN_UNSUPPORTED(481, "EXPLAIN is not supported for this statement", "0A000");

    private final int number;
    private final String text;
    private final String sqlState;

    SqlCode(int number, String text, String sqlState) {
        this.number = number;
        this.text = text;
        this.sqlState = sqlState;
    }

    /** The SQLCODE without its minus sign, as {@link java.sql.SQLException#getErrorCode()} shows it. */
    public int number() {
        return number;
    }

    /** The SQLSTATE for PostgreSQL clients; IRIS itself gives next to none. */
    public String sqlState() {
        return sqlState;
    }

    /** The first line of the message. */
    String text() {
        return text;
    }

    /** The failure of this code. */
    public IrisSqlException failure() {
        return new IrisSqlException(this, sqlState, "");
    }

    /**
     * The failure of this code.
     *
     * @param detail the {@code %msg} of the failure; must hold no value of a statement
     */
    public IrisSqlException failure(String detail) {
        return new IrisSqlException(this, sqlState, detail);
    }

    /** The failure of this code under an SQLSTATE that says more than the code's own. */
    public IrisSqlException failure(String detail, String narrowerState) {
        return new IrisSqlException(this, narrowerState, detail);
    }
}
