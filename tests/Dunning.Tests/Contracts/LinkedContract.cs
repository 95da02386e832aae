using Dunning.Cases.Activities;
using Dunning.Cases.Tasks;
using Dunning.Operations.Desk;
using Xunit;

namespace Dunning.Tests.Contracts;

/// <summary>What links lead to: the cases of a debtor, and the questions to a client.</summary>
public abstract class LinkedContract<TOffice> : PortContract<TOffice>
    where TOffice : IOfficeUnderTest, new()
{
    [Fact]
    public async Task The_cases_of_a_debtor_are_found_from_any_of_them_and_nobody_elses()
    {
        await SetUpAsync(Given.Invoice("a", 100), Given.Invoice("b", 900, due: "2026-02-10"));
        await Office.Ledger.SaveAsync(Given.Change([Given.Debtor("D2")], [Given.Invoice("c", 50, debtor: "D2")]), None);
        var a = (await OpenAsync("a")).Id;
        var b = (await OpenAsync("b")).Id;
        var c = (await OpenAsync("c")).Id;

        Assert.Equal([b, a], (await Office.DebtorCases.OfAsync(a, Given.Today, None)).Select(work => work.State.Id));
        Assert.Equal([b, a], (await Office.DebtorCases.OfAsync(b, Given.Today, None)).Select(work => work.State.Id));
        Assert.Equal([c], (await Office.DebtorCases.OfAsync(c, Given.Today, None)).Select(work => work.State.Id));
        Assert.Empty(await Office.DebtorCases.OfAsync(999, Given.Today, None));
    }

    [Fact]
    public async Task A_question_to_a_client_is_asked_once_and_anew_when_it_comes_up_anew()
    {
        await SetUpAsync(Given.Invoice("a", 100));
        await OpenAsync("a", id => [Given.Planned(Question(id)), Given.Planned(Given.Call(id)), Given.Planned(Question(id) with { Key = "other", Outcomes = ["Done"] })]);

        var asked = Assert.Single(await Office.Approvals.ToAskAsync(10, None));
        await Office.Approvals.MarkAskedAsync([asked], None);

        Assert.Empty(await Office.Approvals.ToAskAsync(10, None));
        Assert.True((await Office.Approvals.FindAsync(asked.Id, None))!.IsAsked);
        Assert.Equal(asked.Id, Assert.Single(await Office.Approvals.OpenAsync(DeskScope.Of(Given.ClientId), 10, None)).Id);
        Assert.Empty(await Office.Approvals.OpenAsync(DeskScope.Of("slagerij"), 10, None));

        Assert.True(await Office.Tasks.EndAsync(asked.Task.Task.Key, Given.Result(RequestApproval.Refused), Given.Today, None));
        Assert.Null(await Office.Approvals.FindAsync(asked.Id, None));
        Assert.Empty(await Office.Approvals.OpenAsync(DeskScope.Office, 10, None));
    }

    private static TaskIntent Question(long id) => new(
        FormattableString.Invariant($"{id}.1.akkoord.1"), id, TaskKind.Review, "Akkoord van de opdrachtgever vragen", "", Queues.Approvals, Given.Today, 1,
        [RequestApproval.Approved, RequestApproval.Refused]);
}
