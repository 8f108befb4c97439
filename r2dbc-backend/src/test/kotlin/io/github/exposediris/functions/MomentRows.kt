package io.github.exposediris.functions

import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import org.jetbrains.exposed.v1.core.eq
import org.jetbrains.exposed.v1.core.greater
import org.jetbrains.exposed.v1.core.less
import org.jetbrains.exposed.v1.core.max
import org.jetbrains.exposed.v1.javatime.CurrentDate
import org.jetbrains.exposed.v1.javatime.CurrentDateTime
import org.jetbrains.exposed.v1.javatime.CustomDateFunction
import org.jetbrains.exposed.v1.javatime.date
import org.jetbrains.exposed.v1.javatime.dateLiteral
import org.jetbrains.exposed.v1.javatime.dateParam
import org.jetbrains.exposed.v1.javatime.dateTimeLiteral
import org.jetbrains.exposed.v1.javatime.dateTimeParam
import org.jetbrains.exposed.v1.javatime.day
import org.jetbrains.exposed.v1.javatime.hour
import org.jetbrains.exposed.v1.javatime.minute
import org.jetbrains.exposed.v1.javatime.month
import org.jetbrains.exposed.v1.javatime.second
import org.jetbrains.exposed.v1.javatime.time
import org.jetbrains.exposed.v1.javatime.timeLiteral
import org.jetbrains.exposed.v1.javatime.timeParam
import org.jetbrains.exposed.v1.javatime.year

private val LEAP_DAY = LocalDate.of(2024, 2, 29)

internal val momentRows = rows("Dates and times") {
    value("year") { Sample.moment.year() } gives 2024
    value("month") { Sample.moment.month() } gives 2
    value("day") { Sample.moment.day() } gives 29
    value("hour") { Sample.moment.hour() } gives 13
    value("minute") { Sample.moment.minute() } gives 14
    value("second leaves the fraction out") { Sample.moment.second() } gives 15
    value("year of a date") { Sample.day.year() } gives 2024
    value("hour of a time") { Sample.clock.hour() } gives 13
    value("second of a time") { Sample.clock.second() } gives 15
    value("date") { Sample.moment.date() } gives LEAP_DAY
    where("time keeps the fraction") { Sample.moment.time() greater timeLiteral(LocalTime.of(13, 14, 15)) } gives listOf(1, 2)
    overall("max of a date") { Sample.day.max() } gives LocalDate.of(2024, 3, 1)
    where("CurrentDate") { Sample.day less CurrentDate } gives listOf(1, 2, 3)
    where("CurrentDateTime") { Sample.moment less CurrentDateTime }
        .differs(listOf(1, 2, 3), "whole seconds; Moments.now(column, 6) has microseconds")
    where("dateParam") { Sample.day eq dateParam(LEAP_DAY) } gives listOf(1)
    where("dateLiteral") { Sample.day eq dateLiteral(LEAP_DAY) } gives listOf(1)
    where("timeParam") { Sample.clock eq timeParam(LocalTime.of(13, 14, 15)) } gives listOf(1)
    where("timeLiteral") { Sample.clock eq timeLiteral(LocalTime.of(13, 14, 15)) } gives listOf(1)
    where("dateTimeParam") { Sample.moment greater dateTimeParam(LocalDateTime.of(2024, 2, 29, 13, 14, 15)) } gives listOf(1, 3)
    where("dateTimeLiteral") { Sample.moment greater dateTimeLiteral(LocalDateTime.of(2024, 2, 29, 13, 14, 15)) } refused
        "A literal holds a date and time as Exposed writes it, in the JVM's time zone; " +
        "bind the value with dateTimeParam(…) or timestampParam(…); nothing was sent."
    value("CustomDateFunction") { CustomDateFunction("LAST_DAY", Sample.day) } gives LEAP_DAY
}
