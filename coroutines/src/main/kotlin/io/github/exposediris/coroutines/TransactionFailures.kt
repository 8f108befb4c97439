package io.github.exposediris.coroutines

import io.github.exposediris.core.error.ErrorDetails
import io.github.exposediris.core.error.IrisException

/** Why a transaction cannot end now. */
internal fun stillAtWork() = IrisException(
    "Another coroutine is still at work behind a savepoint of this transaction; wait for it before the transaction ends.",
    ErrorDetails.NONE,
    null,
)

/** Why a transaction cannot be committed. */
internal fun notUndone() = IrisException(
    "A statement or a block behind a savepoint failed and could not be undone by itself; roll the whole transaction back.",
    ErrorDetails.NONE,
    null,
)
