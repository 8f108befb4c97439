package io.github.exposediris.benchmarks.bars

/** One way to do something: [run] does it [times] times, one after the other unless it says otherwise. */
internal class Work(val name: String, val times: Int, val run: suspend (times: Int) -> Unit)

/** One thing to be done [times] times by one coroutine. */
internal fun repeated(name: String, times: Int, once: suspend () -> Unit) = Work(name, times) { n -> repeat(n) { once() } }
