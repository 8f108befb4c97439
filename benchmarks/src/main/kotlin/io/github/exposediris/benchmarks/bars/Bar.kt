package io.github.exposediris.benchmarks.bars

import java.util.Locale

/**
 * What is to be reached beside another way to do the same.
 *
 * @property time at most this many times the other's time
 * @property bytes at most this many times what the other allocates; null where that does not count
 */
internal class Bar(private val title: String, private val time: Double, private val bytes: Double? = null) {
    /**
     * Measures [ours] beside all of [others], and holds it against the fastest of them: the median of the ratios of the rounds, as both
     * sides of a ratio are measured next to each other.
     */
    fun measure(turns: Turns, others: List<Work>, ours: List<Work>) {
        println(title)
        val costs = turns.of(others + ours)
        costs.forEach { (work, of) -> tell(work, of) }
        val fastest = costs.getValue(others.minBy { other -> median(costs.getValue(other).map { it.micros }) })
        ours.forEach { tellRatio(it, costs.getValue(it), fastest) }
    }

    private fun tell(work: Work, costs: List<Cost>) {
        val micros = costs.map { it.micros }
        val cpu = median(costs.map { it.cpuMicros })
        val kib = median(costs.map { it.bytes }) / 1024
        println(
            "  %-46s %9.0f us best %9.0f us median %9.0f us cpu %9.1f KiB"
                .format(Locale.ROOT, work.name, micros.min(), median(micros), cpu, kib),
        )
    }

    private fun tellRatio(work: Work, ours: List<Cost>, others: List<Cost>) {
        val byTime = median(ours.zip(others) { a, b -> a.micros / b.micros })
        val best = ours.minOf { it.micros } / others.minOf { it.micros }
        val byCpu = median(ours.zip(others) { a, b -> a.cpuMicros / b.cpuMicros })
        val byBytes = median(ours.map { it.bytes }) / median(others.map { it.bytes })
        println(
            "  = %-44s %5.2f x median %5.2f x best (bar %.2f: %s), %5.2f x cpu, %5.2f x bytes%s".format(
                Locale.ROOT, work.name, byTime, best, time, verdict(byTime, time), byCpu, byBytes,
                bytes?.let { " (bar %.2f: %s)".format(Locale.ROOT, it, verdict(byBytes, it)) }.orEmpty(),
            ),
        )
    }
}

internal fun verdict(measured: Double, bar: Double) = if (measured <= bar) "met" else "missed"

internal fun median(values: List<Double>): Double = values.sorted()[values.size / 2]
