using System.Globalization;

namespace Reporting.Domain.Meetings;

/// <summary>The days on which a year plan proposes meetings.</summary>
public static class PlanDays
{
    /// <summary>
    /// How many days ahead a meeting is proposed at least: the material is due seven days before it, and takes a week to make.
    /// </summary>
    public const int Notice = 7 + MinimumStandards.MaterialDaysBefore;

    private const int July = 7, WinterWeek = 7, Ascension = 39;
    private const int ChristmasFrom = 20, NewYearTo = 2;

    /// <summary>
    /// Monday to Friday, but no day on which offices are closed (<see cref="DanishHolidays"/>), not in week 7, July or from 20 December
    /// to 2 January, and not the day after Ascension, when most take a long weekend.
    /// </summary>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var closed = DanishHolidays.Of(year).Append(DanishHolidays.Easter(year).AddDays(Ascension + 1)).ToHashSet();
        var first = new DateOnly(year, 1, 1);
        return [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays)
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !closed.Contains(d) && !IsVacation(d))];
    }

    /// <summary>Those of a year that the material can be made for in good time.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public static IReadOnlyList<DateOnly> Of(int year, DateOnly today) => [.. Of(year).Where(d => d.DayNumber >= today.DayNumber + Notice)];

    private static bool IsVacation(DateOnly day) => day.Month == July || (day.Month == 12 && day.Day >= ChristmasFrom)
        || (day.Month == 1 && day.Day <= NewYearTo) || ISOWeek.GetWeekOfYear(day.ToDateTime(default)) == WinterWeek;
}
