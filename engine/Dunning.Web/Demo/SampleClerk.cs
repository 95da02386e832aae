using System.Text.Json;
using Dunning.Cases.Tasks;
using Dunning.Core.Calendars;
using Dunning.Operations.Tasks;
using Dunning.Web.Commands;
using Dunning.Web.Composition;

namespace Dunning.Web.Demo;

/// <summary>The clerk of the sample office: what comes of each call, and of each judgement.</summary>
/// <param name="Calls">The calls that were written down.</param>
internal sealed record SampleClerk(IReadOnlyList<SampleCall> Calls)
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

    /// <summary>What the clerk reports on a day; null when the task is left lying.</summary>
    public TaskResult? Result(OpenTask open, DateOnly day)
    {
        if (Find(open) is not { } call || day < BusinessCalendar.Dutch.AddBusinessDays(open.Task.Due, call.DelayDays))
        {
            return null;
        }

        DateOnly? on = call.Days is { } days ? BusinessCalendar.Dutch.NextBusinessDay(day.AddDays(days)) : null;
        return new TaskResult(call.Outcome, Clerk, call.SpokenWith, on, call.Amount, call.Note);
    }

    private SampleCall? Find(OpenTask open) => Calls.FirstOrDefault(call =>
        call.Client == open.ClientId
        && (call.DebtorNumber is null || call.DebtorNumber == open.DebtorNumber)
        && (call.Activity is null || open.Task.Key.Contains("." + call.Activity + ".", StringComparison.Ordinal))
        && (call.Attempt is null || call.Attempt == open.Task.Attempt));
}
