using System.Globalization;
using static System.Globalization.CultureInfo;

namespace Dunning.Rules.Language.Members;

/// <summary>Allowed members of days, moments and spans. There is no clock among them.</summary>
internal static class TimeMembers
{
    public static void Add(MemberTable table)
    {
        Days(table);
        Moments(table);
        Instants(table);
        Spans(table);
    }

    private static void Days(MemberTable table)
    {
        table.Property("Year", (DateOnly day) => day.Year);
        table.Property("Month", (DateOnly day) => day.Month);
        table.Property("Day", (DateOnly day) => day.Day);
        table.Property("DayOfWeek", (DateOnly day) => day.DayOfWeek);
        table.Property("DayOfYear", (DateOnly day) => day.DayOfYear);
        table.Property("DayNumber", (DateOnly day) => day.DayNumber);
        table.Method("AddDays", (DateOnly day, int days) => day.AddDays(days));
        table.Method("AddMonths", (DateOnly day, int months) => day.AddMonths(months));
        table.Method("AddYears", (DateOnly day, int years) => day.AddYears(years));
        table.Method("CompareTo", (DateOnly day, DateOnly other) => day.CompareTo(other));
        table.Method("ToString", (DateOnly day) => day.ToString(InvariantCulture));
        table.Method("ToString", (DateOnly day, string format) => TextOperations.Formatted(day, format));
        table.Static("DateOnly", "new", (int year, int month, int day) => new DateOnly(year, month, day));
        table.Static("DateOnly", "FromDateTime", (DateTime moment) => DateOnly.FromDateTime(moment));
        table.Static("DateOnly", "Parse", (string text) => DateOnly.Parse(text, InvariantCulture, DateTimeStyles.None));
        table.Value("DateOnly", "MinValue", () => DateOnly.MinValue);
        table.Value("DateOnly", "MaxValue", () => DateOnly.MaxValue);
    }

    private static void Moments(MemberTable table)
    {
        table.Property("Year", (DateTime moment) => moment.Year);
        table.Property("Month", (DateTime moment) => moment.Month);
        table.Property("Day", (DateTime moment) => moment.Day);
        table.Property("Hour", (DateTime moment) => moment.Hour);
        table.Property("Minute", (DateTime moment) => moment.Minute);
        table.Property("Second", (DateTime moment) => moment.Second);
        table.Property("DayOfWeek", (DateTime moment) => moment.DayOfWeek);
        table.Property("DayOfYear", (DateTime moment) => moment.DayOfYear);
        table.Property("Date", (DateTime moment) => moment.Date);
        table.Property("TimeOfDay", (DateTime moment) => moment.TimeOfDay);
        table.Method("AddDays", (DateTime moment, double days) => moment.AddDays(days));
        table.Method("AddMonths", (DateTime moment, int months) => moment.AddMonths(months));
        table.Method("AddYears", (DateTime moment, int years) => moment.AddYears(years));
        table.Method("AddHours", (DateTime moment, double hours) => moment.AddHours(hours));
        table.Method("AddMinutes", (DateTime moment, double minutes) => moment.AddMinutes(minutes));
        table.Method("AddSeconds", (DateTime moment, double seconds) => moment.AddSeconds(seconds));
        table.Method("Add", (DateTime moment, TimeSpan span) => moment.Add(span));
        table.Method("Subtract", (DateTime moment, DateTime other) => moment.Subtract(other));
        table.Method("Subtract", (DateTime moment, TimeSpan span) => moment.Subtract(span));
        table.Method("CompareTo", (DateTime moment, DateTime other) => moment.CompareTo(other));
        table.Method("ToString", (DateTime moment) => moment.ToString(InvariantCulture));
        table.Method("ToString", (DateTime moment, string format) => TextOperations.Formatted(moment, format));
        table.Static("DateTime", "new", (int year, int month, int day) => new DateTime(year, month, day));
        table.Static("DateTime", "new", (int year, int month, int day, int hour, int minute, int second) => new DateTime(year, month, day, hour, minute, second));
        table.Static("DateTime", "Parse", (string text) => DateTime.Parse(text, InvariantCulture, DateTimeStyles.None));
        table.Static("DateTime", "Compare", (DateTime left, DateTime right) => DateTime.Compare(left, right));
        table.Static("DateTime", "DaysInMonth", (int year, int month) => DateTime.DaysInMonth(year, month));
        table.Static("DateTime", "IsLeapYear", (int year) => DateTime.IsLeapYear(year));
        table.Value("DateTime", "MinValue", () => DateTime.MinValue);
        table.Value("DateTime", "MaxValue", () => DateTime.MaxValue);
    }

    private static void Instants(MemberTable table)
    {
        table.Property("Year", (DateTimeOffset moment) => moment.Year);
        table.Property("Month", (DateTimeOffset moment) => moment.Month);
        table.Property("Day", (DateTimeOffset moment) => moment.Day);
        table.Property("Hour", (DateTimeOffset moment) => moment.Hour);
        table.Property("Minute", (DateTimeOffset moment) => moment.Minute);
        table.Property("DayOfWeek", (DateTimeOffset moment) => moment.DayOfWeek);
        table.Property("Date", (DateTimeOffset moment) => moment.Date);
        table.Property("DateTime", (DateTimeOffset moment) => moment.DateTime);
        table.Property("Second", (DateTimeOffset moment) => moment.Second);
        table.Property("DayOfYear", (DateTimeOffset moment) => moment.DayOfYear);
        table.Property("TimeOfDay", (DateTimeOffset moment) => moment.TimeOfDay);
        table.Property("Offset", (DateTimeOffset moment) => moment.Offset);
        table.Method("AddYears", (DateTimeOffset moment, int years) => moment.AddYears(years));
        table.Method("AddSeconds", (DateTimeOffset moment, double seconds) => moment.AddSeconds(seconds));
        table.Method("Add", (DateTimeOffset moment, TimeSpan span) => moment.Add(span));
        table.Method("Subtract", (DateTimeOffset moment, TimeSpan span) => moment.Subtract(span));
        table.Method("ToString", (DateTimeOffset moment) => moment.ToString(InvariantCulture));
        table.Static("DateTimeOffset", "new", (int year, int month, int day, int hour, int minute, int second, TimeSpan offset) => new DateTimeOffset(year, month, day, hour, minute, second, offset));
        table.Static("DateTimeOffset", "Parse", (string text) => DateTimeOffset.Parse(text, InvariantCulture, DateTimeStyles.AssumeUniversal));
        table.Method("AddDays", (DateTimeOffset moment, double days) => moment.AddDays(days));
        table.Method("AddMonths", (DateTimeOffset moment, int months) => moment.AddMonths(months));
        table.Method("AddHours", (DateTimeOffset moment, double hours) => moment.AddHours(hours));
        table.Method("AddMinutes", (DateTimeOffset moment, double minutes) => moment.AddMinutes(minutes));
        table.Method("Subtract", (DateTimeOffset moment, DateTimeOffset other) => moment.Subtract(other));
        table.Method("CompareTo", (DateTimeOffset moment, DateTimeOffset other) => moment.CompareTo(other));
        table.Method("ToString", (DateTimeOffset moment, string format) => TextOperations.Formatted(moment, format));
    }

    private static void Spans(MemberTable table)
    {
        table.Property("Days", (TimeSpan span) => span.Days);
        table.Property("Hours", (TimeSpan span) => span.Hours);
        table.Property("Minutes", (TimeSpan span) => span.Minutes);
        table.Property("Seconds", (TimeSpan span) => span.Seconds);
        table.Method("ToString", (TimeSpan span) => span.ToString());
        table.Static("TimeSpan", "Parse", (string text) => TimeSpan.Parse(text, InvariantCulture));
        table.Property("Milliseconds", (TimeSpan span) => span.Milliseconds);
        table.Property("TotalMilliseconds", (TimeSpan span) => span.TotalMilliseconds);
        table.Property("TotalDays", (TimeSpan span) => span.TotalDays);
        table.Property("TotalHours", (TimeSpan span) => span.TotalHours);
        table.Property("TotalMinutes", (TimeSpan span) => span.TotalMinutes);
        table.Property("TotalSeconds", (TimeSpan span) => span.TotalSeconds);
        table.Method("Add", (TimeSpan span, TimeSpan other) => span.Add(other));
        table.Method("Subtract", (TimeSpan span, TimeSpan other) => span.Subtract(other));
        table.Method("Negate", (TimeSpan span) => span.Negate());
        table.Method("Duration", (TimeSpan span) => span.Duration());
        table.Method("CompareTo", (TimeSpan span, TimeSpan other) => span.CompareTo(other));
        table.Static("TimeSpan", "FromDays", (double days) => TimeSpan.FromDays(days));
        table.Static("TimeSpan", "FromHours", (double hours) => TimeSpan.FromHours(hours));
        table.Static("TimeSpan", "FromMinutes", (double minutes) => TimeSpan.FromMinutes(minutes));
        table.Static("TimeSpan", "FromSeconds", (double seconds) => TimeSpan.FromSeconds(seconds));
        table.Static("TimeSpan", "new", (int days, int hours, int minutes, int seconds) => new TimeSpan(days, hours, minutes, seconds));
        table.Static("TimeSpan", "new", (int hours, int minutes, int seconds) => new TimeSpan(hours, minutes, seconds));
        table.Value("TimeSpan", "Zero", () => TimeSpan.Zero);
    }
}
