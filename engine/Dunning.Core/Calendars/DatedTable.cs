using System.Text.Json;

namespace Dunning.Core.Calendars;

/// <summary>A figure that the law changes now and then: each value with the day from which it holds.</summary>
/// <remarks>Tables are JSON files beside the code that reads them, embedded in the assembly: nothing is read from disk.</remarks>
public sealed class DatedTable<T>
{
    private readonly DatedValue<T>[] values;

    /// <summary>A table; its values need not come in order.</summary>
    /// <param name="name">Short name, also that of its file.</param>
    /// <param name="source">The law or publication the values come from.</param>
    /// <param name="reviewedOn">The day somebody last compared the table with its source.</param>
    /// <param name="values">At least one, no two from the same day.</param>
    /// <param name="reviewBy">The last day on which that will do; null when the table has no such day.</param>
    public DatedTable(string name, string source, DateOnly reviewedOn, IReadOnlyList<DatedValue<T>> values, DateOnly? reviewBy = null)
    {
        if (values.Count == 0 || values.DistinctBy(value => value.From).Count() != values.Count)
        {
            throw new ArgumentException($"Table {name} needs values, no two of them from the same day.", nameof(values));
        }

        Name = name;
        Source = source;
        ReviewedOn = reviewedOn;
        ReviewBy = reviewBy;
        this.values = [.. values.OrderBy(value => value.From)];
    }

    /// <summary>Short name, also that of its file.</summary>
    public string Name { get; }

    /// <summary>The law or publication the values come from.</summary>
    public string Source { get; }

    /// <summary>The day somebody last compared the table with its source.</summary>
    public DateOnly ReviewedOn { get; }

    /// <summary>The last day on which the table may be used without another look: the day before the law can change it; null when there is none.</summary>
    public DateOnly? ReviewBy { get; }

    /// <summary>Every value, oldest first.</summary>
    public IReadOnlyList<DatedValue<T>> Values => values;

    /// <summary>The value that holds on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first value.</exception>
    public T On(DateOnly day) => values[IndexOn(day)].Value;

    /// <summary>The value that holds last.</summary>
    public T Latest => values[^1].Value;

    /// <summary>The first day after the given one on which another value begins; null when none is known.</summary>
    public DateOnly? NextChangeAfter(DateOnly day) => values.FirstOrDefault(value => value.From > day)?.From;

    internal static DatedTable<T> Embedded(string name)
    {
        using var stream = typeof(DatedTable<T>).Assembly.GetManifestResourceStream(name + ".json")
            ?? throw new InvalidOperationException($"The table {name}.json is not embedded in the assembly.");
        return JsonSerializer.Deserialize<DatedTable<T>>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"The table {name}.json is empty.");
    }

    private int IndexOn(DateOnly day)
    {
        for (var index = values.Length - 1; index >= 0; index--)
        {
            if (values[index].From <= day)
            {
                return index;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(day), FormattableString.Invariant($"{Name} begins on {values[0].From:yyyy-MM-dd}; {day:yyyy-MM-dd} lies before it."));
    }
}
