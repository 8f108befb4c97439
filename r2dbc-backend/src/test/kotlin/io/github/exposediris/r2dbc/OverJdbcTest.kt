package io.github.exposediris.r2dbc

import io.github.exposediris.testkit.ServerProfile
import io.github.exposediris.testkit.contract.BackendContract
import org.junit.jupiter.api.extension.ConditionEvaluationResult
import org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled
import org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled
import org.junit.jupiter.api.extension.ExecutionCondition
import org.junit.jupiter.api.extension.ExtendWith
import org.junit.jupiter.api.extension.ExtensionContext

/** Suspending transactions over JDBC behave as those over R2DBC. */
class SuspendedTransactionOverJdbcTest : SuspendedTransactionTest() {
    override val backend get() = Backend.JDBC
}

/** Unsafe servers are told apart, and statements commit one by one, over JDBC too. */
class SuspendedUnsafeServerOverJdbcTest : SuspendedUnsafeServerTest() {
    override val backend get() = Backend.JDBC
}

/** Whatever is cancelled, no connection of JDBC is lost either. */
class CancellationOverJdbcTest : CancellationTest() {
    override val backend get() = Backend.JDBC
}

/** Values of every type over JDBC, as over R2DBC. */
class SuspendedTypesOverJdbcTest : SuspendedTypesTest() {
    override val backend get() = Backend.JDBC
}

/** The contract of backends as far as it is about the connection; the whole of it with the full counts. */
@ExtendWith(ConnectionOnly::class)
open class SuspendedJdbcContractTest : R2dbcContractTest() {
    override val backend get() = Backend.JDBC

    override fun randomValues(): Int = super.randomValues() / 10
}

class SuspendedJdbcPgWireEmbeddedContractTest : SuspendedJdbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EMBEDDED
}

class SuspendedJdbcPgWireExternalContractTest : SuspendedJdbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EXTERNAL
}

class SuspendedJdbcPgWireAllowedContractTest : SuspendedJdbcContractTest() {
    override fun serverProfile(): ServerProfile = ServerProfile.PGWIRE_EMBEDDED_ALLOWED
}

/**
 * Leaves out what depends on texts of statements alone, and on gateways on the form of each value: those are the same as over R2DBC, and
 * there they are tested.
 */
class ConnectionOnly : ExecutionCondition {
    override fun evaluateExecutionCondition(context: ExtensionContext): ConditionEvaluationResult {
        val part = context.testMethod.map { it.declaringClass.simpleName }.orElse("")
        val gateway = context.testInstance.map { (it as BackendContract).serverProfile() != ServerProfile.CLEAN }.orElse(false)
        val left = part in TEXTS_ONLY || gateway && part in VALUES_ONLY
        return if (left && Integer.getInteger("testkit.values", 2000) <= 2000) {
            disabled("$part is tested over R2DBC; here with -Pfull")
        } else {
            enabled("")
        }
    }

    private companion object {
        val TEXTS_ONLY = setOf(
            "AdaptationContract", "CommonTableContract", "JoinContract", "NameContract", "PageContract", "QueryContract",
            "SchemaContract", "SetContract", "SpellingContract", "VersionContract", "ViewContract",
        )
        val VALUES_ONLY = setOf("JsonTableContract", "NumberContract", "OtherValueContract", "TimeContract")
    }
}
