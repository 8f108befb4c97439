package io.github.exposediris.embedded.rule;

import io.github.exposediris.embedded.catalog.TableName;
import io.github.exposediris.embedded.error.SqlCode;
import io.github.exposediris.embedded.text.SqlText;
import io.github.exposediris.embedded.text.Token;
import io.github.exposediris.embedded.text.Token.Kind;
import java.sql.SQLException;

/**
 * {@code $JOB}, {@code $TLEVEL} and their like, the user's name and the current time. Source: InterSystems SQL Reference, "SELECT",
 * "CURRENT_TIMESTAMP", "GETDATE", "%SYSTEM_SQL.DefaultSchema()".
 */
final class SpecialVariables implements Rule {
    /** What the stand-in says it is. */
    static final String VERSION = "IRIS for UNIX (Embedded stand-in) 2025.3 (Build 1U)";

    private static final String TIMESTAMP = "CAST(IRIS.CUT_MOMENT(LOCALTIMESTAMP(9), ?) AS TIMESTAMP(?))";

    @Override
    public void apply(SqlText text, Scope scope) throws SQLException {
        for (int i = 0; i < text.size(); i++) {
            if (text.has(i, "%SYSTEM_SQL", ".", "DEFAULTSCHEMA", "(", ")")) {
                text.replace(i, i + 5, Token.engine("'" + TableName.DEFAULT_SCHEMA + "'"));
            } else if (text.at(i).kind() == Kind.WORD && !text.at(i - 1).is(".") && !text.at(i + 1).is(".")) {
                variable(text, i, scope);
            }
        }
    }

    private static void variable(SqlText text, int at, Scope scope) throws SQLException {
        switch (text.at(at).upper()) {
            case "$TLEVEL" -> text.set(at, Token.engine("COALESCE(@TLEVEL, 0)"));
            case "$JOB" -> text.set(at, Token.engine(Integer.toString(scope.job())));
            case "$NAMESPACE" -> text.set(at, Token.engine("'USER'"));
            case "$USERNAME", "USER", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER" ->
                text.set(at, Token.engine("'" + scope.user().replace("'", "''") + "'"));
            case "$ZVERSION" -> text.set(at, Token.engine("'" + VERSION + "'"));
            case "CURRENT_DATE", "CURDATE" -> moment(text, at, "CURRENT_DATE");
            case "CURRENT_TIME", "CURTIME" -> moment(text, at, "CAST(IRIS.CUT_MOMENT(LOCALTIMESTAMP(9), ?) AS TIME(?))");
            case "CURRENT_TIMESTAMP", "SYSDATE" -> moment(text, at, TIMESTAMP);
            case "GETDATE", "NOW" -> call(text, at, TIMESTAMP);
            case "GETUTCDATE" -> call(text, at, "IRIS.UTC_TIMESTAMP(?)");
            case "$HOROLOG" -> text.set(at, Token.engine("IRIS.HOROLOG(LOCALTIMESTAMP(9))"));
            default -> {
                if (text.at(at).upper().startsWith("$") && !text.at(at + 1).is("(")) {
                    throw SqlCode.FATAL.failure("the stand-in has no " + text.at(at).upper());
                }
            }
        }
    }

    private static void call(SqlText text, int at, String engine) {
        if (text.at(at + 1).is("(")) {
            moment(text, at, engine);
        }
    }

    /** The current moment has no fraction unless a precision is given; what goes beyond it is cut, where the engine would round. */
    private static void moment(SqlText text, int at, String engine) {
        boolean bracket = text.at(at + 1).is("(");
        int end = bracket ? text.closing(at + 1) + 1 : at + 1;
        String precision = bracket && text.at(at + 2).kind() == Kind.NUMBER ? text.at(at + 2).text() : "0";
        text.replace(at, end, Token.engine(engine.replace("?", precision)));
    }
}
