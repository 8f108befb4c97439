package io.github.exposediris.core.dialect;

import java.util.List;
import org.jetbrains.exposed.v1.core.statements.api.IdentifierManagerApi;

/**
 * How names are written: IRIS keeps the spelling and compares without regard to case, quoted or not, so that a name is quoted only
 * where it is a reserved word, of IRIS or of Exposed's SQL:2003 list, or holds other characters than letters, digits and {@code _}.
 * Source: Using InterSystems SQL, Identifiers. Thread-safe; one instance may serve all databases.
 */
public final class IrisIdentifiers extends IdentifierManagerApi {
    /** The longest name in characters. */
    public static final int MAX_LENGTH = 128;

    /** Identifiers by IRIS's rules. */
    public IrisIdentifiers() {}

    /** The words that must be quoted to be names. */
    public List<String> reservedWords() {
        return ReservedWords.ALL;
    }

    @Override
    public String getQuoteString() {
        return "\"";
    }

    @Override
    protected boolean isUpperCaseIdentifiers() {
        return false;
    }

    @Override
    protected boolean isUpperCaseQuotedIdentifiers() {
        return false;
    }

    @Override
    protected boolean isLowerCaseIdentifiers() {
        return false;
    }

    @Override
    protected boolean isLowerCaseQuotedIdentifiers() {
        return false;
    }

    @Override
    protected boolean getSupportsMixedIdentifiers() {
        return true;
    }

    @Override
    protected boolean getSupportsMixedQuotedIdentifiers() {
        return true;
    }

    @Override
    protected List<String> dbKeywords() {
        return reservedWords();
    }

    @Override
    protected String getExtraNameCharacters() {
        return "";
    }

    @Override
    protected OracleVersion getOracleVersion() {
        return OracleVersion.NonOracle;
    }

    @Override
    protected int getMaxColumnNameLength() {
        return MAX_LENGTH;
    }
}
