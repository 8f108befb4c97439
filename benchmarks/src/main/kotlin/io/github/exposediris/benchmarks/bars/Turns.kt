package io.github.exposediris.benchmarks.bars

import io.github.exposediris.benchmarks.WarmUp
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import java.lang.management.ManagementFactory

/** What one turn cost for each time that the work was done: microseconds by the clock and of the processors, and bytes. */
internal class Cost(val micros: Double, val cpuMicros: Double, val bytes: Double)

/** Does several works in turn, round after round in shuffled order, so that noise hits all alike. */
internal class Turns(private val rounds: Int) {
    private val threads = ManagementFactory.getThreadMXBean() as com.sun.management.ThreadMXBean
    private val system = ManagementFactory.getOperatingSystemMXBean() as com.sun.management.OperatingSystemMXBean

    /** The costs of each work, by round, once the JVM has compiled them. */
    fun of(works: List<Work>): Map<Work, List<Cost>> {
        println("  " + WarmUp.by { works.shuffled().forEach(::turn) })
        val costs = works.associateWith { ArrayList<Cost>() }
        repeat(rounds) { works.shuffled().forEach { costs.getValue(it) += turn(it) } }
        return costs
    }

    private fun turn(work: Work): Cost {
        val bytes = allocatedByAll()
        val cpu = system.processCpuTime
        val start = System.nanoTime()
        runBlocking(Dispatchers.Default) { work.run(work.times) }
        return Cost(
            micros = (System.nanoTime() - start) / 1e3 / work.times,
            cpuMicros = (system.processCpuTime - cpu) / 1e3 / work.times,
            bytes = (allocatedByAll() - bytes).toDouble() / work.times,
        )
    }

    /** The server in this process included: the same for all works of a bar. */
    private fun allocatedByAll(): Long = threads.getThreadAllocatedBytes(threads.allThreadIds).filter { it > 0 }.sum()
}
