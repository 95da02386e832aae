using System.Net;
using Dunning.Cases.Activities;
using Dunning.Cases.Lifecycle;
using Dunning.Integration.Tests.Site;
using Dunning.Operations.Approvals;
using Dunning.Operations.Desk;
using Xunit;

namespace Dunning.Integration.Tests.Links;

/// <summary>A client answers whether a file may leave the office: signed in, or by the link in the mail.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private LinkOffice office = null!;
    private Approval bakers = null!;
    private Approval butchers = null!;

    public async ValueTask InitializeAsync()
    {
        office = await LinkOffice.StartAsync();
        var asked = await office.UntilAskedAsync();
        bakers = asked.Single(approval => approval.Task.ClientId == "bakkerij");
        butchers = asked.Single(approval => approval.Task.ClientId == "slagerij");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_link_in_the_mail_is_good_once()
    {
        using var visitor = new Visitor(office.Address);
        var path = office.ApprovalPath(bakers);
        var page = await (await visitor.GetAsync(path)).Content.ReadAsStringAsync();

        Assert.DoesNotContain("Zeezicht", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(path, page, "approval", ("Form.Outcome", RequestApproval.Approved))).StatusCode);

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.SendAsync(path, page, "approval", ("Form.Outcome", RequestApproval.Refused), ("Form.Reason", "toch niet"))).StatusCode);
        var ended = Assert.Single((await DossierAsync(bakers)).Timeline.Select(entry => entry.Event).OfType<CaseEvent.TaskEnded>(), ended => ended.Key == bakers.Task.Task.Key);
        Assert.Equal((RequestApproval.Approved, "P. de Vries (opdrachtgever, via de link in de e-mail aan post@bakkerij.example)"), (ended.Result.Outcome, ended.Result.By));
    }

    [Fact]
    public async Task A_client_approves_his_own_dossier_and_sees_nobody_elses()
    {
        using var baker = new Visitor(office.Address);
        await baker.SignInAsync(LinkOffice.Baker, LinkOffice.Password);
        var own = FormattableString.Invariant($"/cases/{bakers.Task.Task.CaseId}");

        Assert.Contains("#approval", await baker.ReadAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zeezicht", await baker.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await baker.GetAsync(FormattableString.Invariant($"/cases/{butchers.Task.Task.CaseId}"))).StatusCode);
        var page = await (await baker.GetAsync(own)).Content.ReadAsStringAsync();
        await baker.SendAsync(FormattableString.Invariant($"/cases/{butchers.Task.Task.CaseId}"), page, "approval", ("Form.Outcome", RequestApproval.Approved));
        Assert.NotNull(await office.Use<IApprovals>().FindAsync(butchers.Id, CancellationToken.None));

        var refused = await baker.SubmitAsync(own, "approval", ("Form.Outcome", RequestApproval.Refused));
        Assert.Contains("note-refused", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await baker.SubmitAsync(own, "approval", ("Form.Outcome", RequestApproval.Refused), ("Form.Reason", "Wij praten nog met deze klant."));

        var ended = Assert.Single((await DossierAsync(bakers)).Timeline.Select(entry => entry.Event).OfType<CaseEvent.TaskEnded>(), ended => ended.Key == bakers.Task.Task.Key);
        Assert.Equal((RequestApproval.Refused, "De bakker (opdrachtgever, ingelogd)", "Wij praten nog met deze klant."), (ended.Result.Outcome, ended.Result.By, ended.Result.Note));
    }

    [Fact]
    public async Task Each_is_mailed_once_and_silence_is_no_approval()
    {
        await office.RunAsync(bakers.Task.Task.Due);

        Assert.Single(office.Asking(bakers.Task.Task.CaseId));
        await office.RunAsync(bakers.Task.Task.Deadline!.Value);

        using var visitor = new Visitor(office.Address);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(office.ApprovalPath(bakers))).StatusCode);
        var dossier = await DossierAsync(bakers);
        Assert.Null(dossier.State.Handover);
        Assert.Contains(dossier.Timeline, entry => entry.Event.Why.Code == "approval.no-answer");
    }

    private async Task<Dossier> DossierAsync(Approval approval) =>
        (await office.Use<IDesk>().DossierAsync(DeskScope.Office, approval.Task.Task.CaseId, LinkOffice.First, CancellationToken.None))!;
}
