using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Core.Calendars;
using Dunning.Operations.Ledger;

namespace Dunning.Operations.Simulation;

/// <summary>
/// Lives every recorded invoice again, under two versions of a procedure, and tells the difference. Payments come on their recorded days;
/// people answer the nth call as they answered it, after as many business days. What debtors would have done otherwise nobody knows.
/// </summary>
public sealed class SimulatePortfolio(IPortfolio portfolio, ILedger ledger)
{
    /// <param name="before">The one version.</param>
    /// <param name="after">The other.</param>
    /// <param name="scope">What is looked at.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public Task<PortfolioDifference> ExecuteAsync(Procedure before, Procedure after, SimulationScope scope, CancellationToken cancellationToken) =>
        ExecuteAsync(before, after, scope, null, cancellationToken);

    /// <param name="before">The one version.</param>
    /// <param name="after">The other.</param>
    /// <param name="scope">What is looked at.</param>
    /// <param name="lived">Is told how many invoices have been lived so far; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public async Task<PortfolioDifference> ExecuteAsync(Procedure before, Procedure after, SimulationScope scope, IProgress<int>? lived, CancellationToken cancellationToken)
    {
        var firm = await ledger.FirmAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The office was not set up yet.");
        var clients = (await ledger.ClientsAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(client => client.Id, StringComparer.Ordinal);
        var calls = Calls(before).Concat(Calls(after)).ToHashSet(StringComparer.Ordinal);
        var total = new DifferenceTally(scope, calls);
        var overlap = CommonBeginning.Overlap(before, after);
        await Parallel.ForEachAsync(portfolio.ReadAsync(scope.ClientIds, scope.Share, cancellationToken), cancellationToken, (page, _) =>
        {
            var tally = new DifferenceTally(scope, calls);
            foreach (var recorded in page)
            {
                var account = recorded.Documents.Count > 1 ? new DebtorAccount(recorded) : null;
                foreach (var each in recorded.Cases)
                {
                    Compare(each);
                }

                void Compare(RecordedCase each)
                {
                    var client = clients[recorded.Debtor.ClientId];
                    var opened = OpensFrom(before, each, scope.Today);
                    var common = new CommonBeginning(overlap);
                    var (was, becomes) = (Life(before, keeps: common), Life(after, follows: common));
                    var old = Play(was);
                    var young = common.IsWhole ? old : Play(becomes);
                    tally.Add(
                        client.Id, LifeComparison.Of(old, young), LifeComparison.Closing(old, scope.To), LifeComparison.Closing(young, scope.To),
                        weight => new CaseDifference(
                            each.CaseId, client.Id, recorded.Debtor.Name, each.Invoice.Number, weight, old, young, was.Events, becomes.Events));

                    IReadOnlyList<LifeEvent> Play(CaseLife life) => life.Play(each.Given, each.Invoice.IssueDate, scope.To.AddDays(SimulationScope.Beyond));

                    CaseLife Life(Procedure procedure, CommonBeginning? keeps = null, CommonBeginning? follows = null) => new(procedure, firm, client, recorded.Debtor, each.Invoice)
                    {
                        CaseId = each.CaseId,
                        OpensFrom = opened,
                        Keeps = keeps,
                        Follows = follows,
                        Answers = new RecordedAnswers(each.Answers, scope.Assumed),
                        Account = account is null ? null : day => account.On(each.Invoice.Amount.Currency, day),
                        Behaviour = account is null ? null : account.Behaviour,
                    };
                }
            }

            lock (total)
            {
                total.Add(tally);
                lived?.Report(total.Cases);
            }

            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return total.Result(before, after, clients);
    }

    private static IEnumerable<string> Calls(Procedure procedure) => procedure.Workflow.Nodes.Where(node => node.Activity is CallTask).Select(node => node.Id);

    /// <summary>
    /// A case that opened late did so because the invoice came late; it is not opened sooner than it could be. An invoice that should have a case
    /// by now and has none can open one today at the soonest.
    /// </summary>
    private static DateOnly? OpensFrom(Procedure before, RecordedCase recorded, DateOnly today)
    {
        var day = BusinessCalendar.Dutch.NextBusinessDay(recorded.Invoice.DueDate.AddDays(1 - before.LeadDays));
        return recorded.OpenedOn is { } opened ? opened > day ? opened : null : day < today && IsOpen(recorded, day) ? today : null;
    }

    private static bool IsOpen(RecordedCase recorded, DateOnly day) => recorded.Invoice.Amount.Amount - CaseFacts.Tolerance > recorded.Given.Sum(input => input switch
    {
        LifeInput.Payment payment when (payment.Credited ?? payment.Day) <= day => payment.Amount,
        LifeInput.Credit credit when (credit.Dated ?? credit.Day) <= day => credit.Amount,
        _ => 0,
    });
}
