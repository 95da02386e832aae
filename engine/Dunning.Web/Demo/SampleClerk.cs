using System.Globalization;
using System.Text.Json;
using Dunning.Cases.Tasks;
using Dunning.Core.Calendars;
using Dunning.Operations.Tasks;
using Dunning.Web.Commands;
using Dunning.Web.Composition;

namespace Dunning.Web.Demo;

/// <summary>The clerk of the sample office: how each call ends. What is to be judged is left for whoever looks at the site.</summary>
/// <param name="Default">By attempt, for debtors that have no entry; the last one for every later attempt.</param>
/// <param name="Entries">For one attempt at one debtor.</param>
/// <param name="Never">Debtors nobody gets round to calling.</param>
internal sealed record SampleClerk(IReadOnlyList<SampleCall> Default, IReadOnlyList<SampleCall> Entries, IReadOnlyList<SampleDebtorName> Never)
{
    private const string Clerk = "Sanne (voorbeeld)";

    public static async Task<SampleClerk> ReadAsync(CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(Path.Combine(Shipped.SampleOffice, "calls.json"));
        await using (stream)
        {
            return await JsonSerializer.DeserializeAsync<SampleClerk>(stream, Output.Contract, cancellationToken)
                ?? throw new InvalidOperationException("SampleOffice/calls.json is empty.");
        }
    }

    /// <summary>What the clerk reports on a day; null when the call is not made (yet).</summary>
    /// <param name="open">The task.</param>
    /// <param name="calls">How many calls were made in the case before.</param>
    /// <param name="day">The day.</param>
    public TaskResult? Result(OpenTask open, int calls, DateOnly day)
    {
        if (open.Task.Kind != TaskKind.Call || Never.Contains(new SampleDebtorName(open.ClientId, open.DebtorNumber)))
        {
            return null;
        }

        var attempt = calls + 1;
        var call = Entries.FirstOrDefault(entry => entry.Client == open.ClientId && entry.DebtorNumber == open.DebtorNumber && entry.Attempt == attempt)
            ?? Default.FirstOrDefault(usual => usual.Attempt == attempt)
            ?? Default[^1];
        return day < BusinessCalendar.Dutch.AddBusinessDays(open.Task.Due, call.DelayDays)
            ? null
            : new TaskResult(
                call.Outcome,
                Clerk,
                call.SpokenWith,
                call.DaysUntilPromise is { } days ? BusinessCalendar.Dutch.NextBusinessDay(day.AddDays(days))
                    : call.Outcome == nameof(CallOutcome.CallBack) ? BusinessCalendar.Dutch.AddBusinessDays(day, 1)
                    : null,
                call.Amount is null or "all" ? null : decimal.Parse(call.Amount, CultureInfo.InvariantCulture),
                call.Note);
    }
}
