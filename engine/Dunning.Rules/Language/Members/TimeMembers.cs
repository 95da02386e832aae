using System.Globalization;
using Dunning.Rules.Types;
using static System.Globalization.CultureInfo;

namespace Dunning.Rules.Language.Members;

/// <summary>Allowed members of days, moments and spans. There is no clock among them.</summary>
internal static class TimeMembers
{
    public static void Add(MemberTable table)
    {
        table.Add(ScalarShape.Day, Day);
        table.Add("DateOnly", DayType);
        table.Add(ScalarShape.Moment, Moment);
        table.Add("DateTime", MomentType);
        table.Add(ScalarShape.Instant, Instant);
        table.Add("DateTimeOffset", InstantType);
        table.Add(ScalarShape.Span, Span);
        table.Add("TimeSpan", SpanType);
    }

    private static void Day(MemberChapter members)
    {
        members.Property("Year", (DateOnly day) => day.Year);
        members.Property("Month", (DateOnly day) => day.Month);
        members.Property("Day", (DateOnly day) => day.Day);
        members.Property("DayOfWeek", (DateOnly day) => day.DayOfWeek);
        members.Property("DayOfYear", (DateOnly day) => day.DayOfYear);
        members.Property("DayNumber", (DateOnly day) => day.DayNumber);
        members.Method("AddDays", (DateOnly day, int days) => day.AddDays(days));
        members.Method("AddMonths", (DateOnly day, int months) => day.AddMonths(months));
        members.Method("AddYears", (DateOnly day, int years) => day.AddYears(years));
        members.Method("CompareTo", (DateOnly day, DateOnly other) => day.CompareTo(other));
        members.Method("ToString", (DateOnly day) => day.ToString(InvariantCulture));
        members.Method("ToString", (DateOnly day, string format) => TextOperations.Formatted(day, format));
    }

    private static void DayType(MemberChapter members)
    {
        members.Static("new", (int year, int month, int day) => new DateOnly(year, month, day));
        members.Static("FromDateTime", (DateTime moment) => DateOnly.FromDateTime(moment));
        members.Static("Parse", (string text) => DateOnly.Parse(text, InvariantCulture, DateTimeStyles.None));
        members.Value("MinValue", () => DateOnly.MinValue);
        members.Value("MaxValue", () => DateOnly.MaxValue);
    }

    private static void Moment(MemberChapter members)
    {
        members.Property("Year", (DateTime moment) => moment.Year);
        members.Property("Month", (DateTime moment) => moment.Month);
        members.Property("Day", (DateTime moment) => moment.Day);
        members.Property("Hour", (DateTime moment) => moment.Hour);
        members.Property("Minute", (DateTime moment) => moment.Minute);
        members.Property("Second", (DateTime moment) => moment.Second);
        members.Property("DayOfWeek", (DateTime moment) => moment.DayOfWeek);
        members.Property("DayOfYear", (DateTime moment) => moment.DayOfYear);
        members.Property("Date", (DateTime moment) => moment.Date);
        members.Property("TimeOfDay", (DateTime moment) => moment.TimeOfDay);
        members.Method("AddDays", (DateTime moment, double days) => moment.AddDays(days));
        members.Method("AddMonths", (DateTime moment, int months) => moment.AddMonths(months));
        members.Method("AddYears", (DateTime moment, int years) => moment.AddYears(years));
        members.Method("AddHours", (DateTime moment, double hours) => moment.AddHours(hours));
        members.Method("AddMinutes", (DateTime moment, double minutes) => moment.AddMinutes(minutes));
        members.Method("AddSeconds", (DateTime moment, double seconds) => moment.AddSeconds(seconds));
        members.Method("Add", (DateTime moment, TimeSpan span) => moment.Add(span));
        members.Method("Subtract", (DateTime moment, DateTime other) => moment.Subtract(other));
        members.Method("Subtract", (DateTime moment, TimeSpan span) => moment.Subtract(span));
        members.Method("CompareTo", (DateTime moment, DateTime other) => moment.CompareTo(other));
        members.Method("ToString", (DateTime moment) => moment.ToString(InvariantCulture));
        members.Method("ToString", (DateTime moment, string format) => TextOperations.Formatted(moment, format));
    }

    private static void MomentType(MemberChapter members)
    {
        members.Static("new", (int year, int month, int day) => new DateTime(year, month, day));
        members.Static("new", (int year, int month, int day, int hour, int minute, int second) => new DateTime(year, month, day, hour, minute, second));
        members.Static("Parse", (string text) => DateTime.Parse(text, InvariantCulture, DateTimeStyles.None));
        members.Static("Compare", (DateTime left, DateTime right) => DateTime.Compare(left, right));
        members.Static("DaysInMonth", (int year, int month) => DateTime.DaysInMonth(year, month));
        members.Static("IsLeapYear", (int year) => DateTime.IsLeapYear(year));
        members.Value("MinValue", () => DateTime.MinValue);
        members.Value("MaxValue", () => DateTime.MaxValue);
    }

    private static void Instant(MemberChapter members)
    {
        members.Property("Year", (DateTimeOffset moment) => moment.Year);
        members.Property("Month", (DateTimeOffset moment) => moment.Month);
        members.Property("Day", (DateTimeOffset moment) => moment.Day);
        members.Property("Hour", (DateTimeOffset moment) => moment.Hour);
        members.Property("Minute", (DateTimeOffset moment) => moment.Minute);
        members.Property("DayOfWeek", (DateTimeOffset moment) => moment.DayOfWeek);
        members.Property("Date", (DateTimeOffset moment) => moment.Date);
        members.Property("DateTime", (DateTimeOffset moment) => moment.DateTime);
        members.Property("Second", (DateTimeOffset moment) => moment.Second);
        members.Property("DayOfYear", (DateTimeOffset moment) => moment.DayOfYear);
        members.Property("TimeOfDay", (DateTimeOffset moment) => moment.TimeOfDay);
        members.Property("Offset", (DateTimeOffset moment) => moment.Offset);
        members.Method("AddYears", (DateTimeOffset moment, int years) => moment.AddYears(years));
        members.Method("AddSeconds", (DateTimeOffset moment, double seconds) => moment.AddSeconds(seconds));
        members.Method("Add", (DateTimeOffset moment, TimeSpan span) => moment.Add(span));
        members.Method("Subtract", (DateTimeOffset moment, TimeSpan span) => moment.Subtract(span));
        members.Method("ToString", (DateTimeOffset moment) => moment.ToString(InvariantCulture));
        members.Method("AddDays", (DateTimeOffset moment, double days) => moment.AddDays(days));
        members.Method("AddMonths", (DateTimeOffset moment, int months) => moment.AddMonths(months));
        members.Method("AddHours", (DateTimeOffset moment, double hours) => moment.AddHours(hours));
        members.Method("AddMinutes", (DateTimeOffset moment, double minutes) => moment.AddMinutes(minutes));
        members.Method("Subtract", (DateTimeOffset moment, DateTimeOffset other) => moment.Subtract(other));
        members.Method("CompareTo", (DateTimeOffset moment, DateTimeOffset other) => moment.CompareTo(other));
        members.Method("ToString", (DateTimeOffset moment, string format) => TextOperations.Formatted(moment, format));
    }

    private static void InstantType(MemberChapter members)
    {
        members.Static("new", (int year, int month, int day, int hour, int minute, int second, TimeSpan offset) => new DateTimeOffset(year, month, day, hour, minute, second, offset));
        members.Static("Parse", (string text) => DateTimeOffset.Parse(text, InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    private static void Span(MemberChapter members)
    {
        members.Property("Days", (TimeSpan span) => span.Days);
        members.Property("Hours", (TimeSpan span) => span.Hours);
        members.Property("Minutes", (TimeSpan span) => span.Minutes);
        members.Property("Seconds", (TimeSpan span) => span.Seconds);
        members.Method("ToString", (TimeSpan span) => span.ToString());
        members.Property("Milliseconds", (TimeSpan span) => span.Milliseconds);
        members.Property("TotalMilliseconds", (TimeSpan span) => span.TotalMilliseconds);
        members.Property("TotalDays", (TimeSpan span) => span.TotalDays);
        members.Property("TotalHours", (TimeSpan span) => span.TotalHours);
        members.Property("TotalMinutes", (TimeSpan span) => span.TotalMinutes);
        members.Property("TotalSeconds", (TimeSpan span) => span.TotalSeconds);
        members.Method("Add", (TimeSpan span, TimeSpan other) => span.Add(other));
        members.Method("Subtract", (TimeSpan span, TimeSpan other) => span.Subtract(other));
        members.Method("Negate", (TimeSpan span) => span.Negate());
        members.Method("Duration", (TimeSpan span) => span.Duration());
        members.Method("CompareTo", (TimeSpan span, TimeSpan other) => span.CompareTo(other));
    }

    private static void SpanType(MemberChapter members)
    {
        members.Static("Parse", (string text) => TimeSpan.Parse(text, InvariantCulture));
        members.Static("FromDays", (double days) => TimeSpan.FromDays(days));
        members.Static("FromHours", (double hours) => TimeSpan.FromHours(hours));
        members.Static("FromMinutes", (double minutes) => TimeSpan.FromMinutes(minutes));
        members.Static("FromSeconds", (double seconds) => TimeSpan.FromSeconds(seconds));
        members.Static("new", (int days, int hours, int minutes, int seconds) => new TimeSpan(days, hours, minutes, seconds));
        members.Static("new", (int hours, int minutes, int seconds) => new TimeSpan(hours, minutes, seconds));
        members.Value("Zero", () => TimeSpan.Zero);
    }
}
