using Dunning.Cases.Lifecycle;
using Dunning.Core.Receivables;
using Dunning.Operations.Casework;
using Xunit;

namespace Dunning.Tests.Contracts;

/// <summary>What the suites of all ports share: an office with one client and one debtor.</summary>
public abstract class PortContract<TOffice> : IDisposable
    where TOffice : IOfficeUnderTest, new()
{
    private protected TOffice Office { get; } = new();

    private protected static CancellationToken None => CancellationToken.None;

    public void Dispose()
    {
        Office.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task SetUpAsync(params Invoice[] invoices)
    {
        await Office.Ledger.SaveOfficeAsync(Given.Firm, [Given.Client()], None);
        await Office.Ledger.SaveAsync(Given.Change([Given.Debtor()], invoices), None);
    }

    private protected async Task<long> NumberAsync(string invoice = "2026-001")
    {
        var waiting = await ToOpenAsync();
        return waiting.Single(open => open.Facts.Invoice.Invoice.Number == invoice).CaseId;
    }

    private protected Task<IReadOnlyList<CaseToOpen>> ToOpenAsync(string before = "2026-12-31", int limit = 100) =>
        Office.Cases.ToOpenAsync(new Dictionary<string, DateOnly> { ["standaard"] = Given.Day(before) }, Given.Today, limit, None);

    /// <summary>Opens the case of an invoice and records more events.</summary>
    private protected async Task<CaseState> OpenAsync(string invoice, Func<long, IEnumerable<CaseEvent>>? more = null, bool propose = false)
    {
        var id = await NumberAsync(invoice);
        CaseEvent[] events = [new CaseEvent.Opened(id, "standaard", 1, Given.Today, Given.Why), .. more?.Invoke(id) ?? []];
        var state = CaseFold.Of(events);
        var leftOut = await Office.Cases.SaveAsync([new CaseSave(new Decision(0, state, events), [], Opens: true, propose)], Given.Today, None);
        Assert.Empty(leftOut);
        return state;
    }

    /// <summary>Records events in a case as it is stored, and answers its signals.</summary>
    private protected async Task<CaseState> RecordAsync(long caseId, params CaseEvent[] events)
    {
        var work = await FindAsync(caseId);
        var state = events.Aggregate(work.State, CaseFold.Apply);
        var leftOut = await Office.Cases.SaveAsync(
            [new CaseSave(new Decision(work.State.Version, state, events), [.. work.Signals.Select(signal => signal.Id)])], Given.Today, None);
        Assert.Empty(leftOut);
        return state;
    }

    private protected async Task<CaseWork> FindAsync(long caseId)
    {
        var work = await Office.Cases.FindAsync(caseId, Given.Today, None);
        Assert.NotNull(work);
        return work;
    }
}
