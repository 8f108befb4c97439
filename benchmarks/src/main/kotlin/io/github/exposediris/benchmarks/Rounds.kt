package io.github.exposediris.benchmarks

import java.lang.management.ManagementFactory
import java.util.Locale

/** One thing to measure: [run] does it [times] times. */
internal class Case(val name: String, val times: Int, val run: () -> Unit)

/** Runs cases in turn, round after round in shuffled order, so that noise hits all alike; prints the best and the median. */
internal class Rounds(private val rounds: Int) {
    private val threads = ManagementFactory.getThreadMXBean() as com.sun.management.ThreadMXBean

    fun measure(title: String, cases: List<Case>) {
        val micros = cases.associateWith { ArrayList<Double>() }
        val bytes = cases.associateWith { ArrayList<Double>() }
        repeat(rounds) {
            for (case in cases.shuffled()) {
                val allocated = allocatedByAll()
                val start = System.nanoTime()
                repeat(case.times) { case.run() }
                micros.getValue(case) += (System.nanoTime() - start) / 1e3 / case.times
                bytes.getValue(case) += (allocatedByAll() - allocated).toDouble() / case.times
            }
        }
        println(title)
        for (case in cases) {
            val times = micros.getValue(case).sorted()
            val kib = bytes.getValue(case).sorted()[rounds / 2] / 1024
            println("  %-44s %9.0f us best %9.0f us median %8.1f KiB".format(Locale.ROOT, case.name, times.first(), times[rounds / 2], kib))
        }
    }

    /** The server in this process included: the same for all cases of a title. */
    private fun allocatedByAll(): Long = threads.getThreadAllocatedBytes(threads.allThreadIds).filter { it > 0 }.sum()
}
