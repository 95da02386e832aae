using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Operations.Desk;
using Dunning.Operations.Pausing;
using Dunning.Operations.Running;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dunning.Tests.Operations;

/// <summary>The proposal of a day's run: made, looked at, released in parts, with some left out. Invoices are due on 5 January; the first reminder is of the 8th.</summary>
public sealed class ProposalTests
{
    private const string Day = "2026-01-08";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_proposal_sends_nothing_and_tells_what_would_go()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;79,00", "2026-0003;2026-01-05;10,00;1002");

        var proposal = await office.Proposal.ExecuteAsync(DeskScope.Office, None);

        Assert.Equal(0, office.Post.Handed);
        Assert.Equal(["2026-0001 Goes 1", "2026-0002 Goes 1", "2026-0003 Goes 0"], proposal.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{Number(line)} {line.Standing} {line.Together}")));
        Assert.Equal((3, 3), (proposal.Total, proposal.Count(ProposalStanding.Goes)));
    }

    [Fact]
    public async Task A_step_that_the_client_wants_to_see_first_needs_a_release()
    {
        var office = await OfficeAtWork.OpenAsync(Some.Files("zoho-vdt"), Some.Firm, [Some.Client("zoho-vdt") with { Automation = Levels("propose") }]);
        await office.ImportAsync("2026-0001;2026-01-05;121,00");
        await office.RunAsync(Day);

        Assert.Equal(ProposalStanding.NeedsRelease, Assert.Single((await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines).Standing);
    }

    [Fact]
    public async Task What_the_gate_keeps_back_says_why()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00");
        Assert.Empty((await office.Pauses.ExecuteAsync(new Pause(null, null, "storing bij de bank", new DateOnly(2026, 1, 20), "anna"), None)).Findings);

        var line = Assert.Single((await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines);

        Assert.Equal(ProposalStanding.Held, line.Standing);
        Assert.Contains("storing bij de bank", Dunning.Cases.Traces.TraceText.Sentence(line.Why!, Language.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_released_and_the_rest_stays()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;79,00;1002");
        var lines = (await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines;

        var report = await office.Release.ExecuteAsync(DeskScope.Office, [lines[1].Waiting.Message.Key], None);
        var again = await office.Release.ExecuteAsync(DeskScope.Office, [lines[1].Waiting.Message.Key], None);

        Assert.Equal((1, 1, 0, 0), (report.Released, report.Letters, again.Released, again.Letters));
        Assert.Equal(["2026-0001"], (await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines.Select(Number));
        Assert.Equal(1, office.Post.Handed);
    }

    [Fact]
    public async Task What_is_left_out_stands_in_the_dossier_and_comes_up_the_next_day_for_release()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00");
        var key = await KeyAsync(office);

        var (leftOut, findings) = await office.LeaveOut.ExecuteAsync(DeskScope.Office, [key], " belt zelf ", "anna", None);
        var same = await office.RunAsync(Day, RunMode.Release);

        Assert.Empty(findings);
        Assert.Equal((1, 0, 0), (leftOut, same.Released, same.Letters));
        Assert.Equal(ProposalStanding.LeftOut, Assert.Single((await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines).Standing);
        var told = (await office.Store.Cases.EventsAsync(1, None)).OfType<CaseEvent.Noted>().Select(noted => Dunning.Cases.Traces.TraceText.Sentence(noted.Why, Language.Dutch));
        Assert.Contains(told, sentence => sentence.Contains("anna: belt zelf", StringComparison.Ordinal) && sentence.Contains("9 januari 2026", StringComparison.Ordinal));

        Assert.Equal(0, (await office.RunAsync("2026-01-09")).Letters);
        Assert.Equal(ProposalStanding.NeedsRelease, Assert.Single((await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines).Standing);
        Assert.Equal(1, (await office.Release.ExecuteAsync(DeskScope.Office, [key], None)).Letters);
    }

    [Fact]
    public async Task Leaving_out_needs_a_reason()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00");

        var (leftOut, findings) = await office.LeaveOut.ExecuteAsync(DeskScope.Office, [await KeyAsync(office)], " ", "anna", None);

        Assert.Equal((0, "message.no-reason"), (leftOut, Assert.Single(findings).Code));
        Assert.Equal(ProposalStanding.Goes, Assert.Single((await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines).Standing);
    }

    [Fact]
    public async Task The_stop_of_a_client_keeps_its_messages_back_until_it_is_ended()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00");
        await office.Pauses.ExecuteAsync(new Pause("voorbeeld", null, "vakantie", new DateOnly(2026, 1, 20), "anna"), None);

        Assert.Equal(0, (await office.RunAsync(Day, RunMode.Release)).Letters);
        Assert.Empty((await office.Pauses.ResumeAsync("voorbeeld", null, "anna", None)).Findings);
        Assert.Equal(1, (await office.RunAsync(Day, RunMode.Release)).Letters);
    }

    [Fact]
    public async Task The_stop_of_everything_keeps_what_was_released_back_and_lets_it_go_when_it_is_ended()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00");
        await office.Pauses.ExecuteAsync(new Pause(null, null, "storing", new DateOnly(2026, 1, 20), "anna"), None);

        var stopped = await office.RunAsync(Day, RunMode.Release);
        Assert.Empty((await office.Pauses.ResumeAsync(null, null, "anna", None)).Findings);
        var after = await office.RunAsync(Day);

        Assert.Equal((1, 0, "gate.paused"), (stopped.Released, stopped.Letters, Assert.Single(stopped.Held).Reason));
        Assert.Equal(1, after.Letters);
    }

    [Fact]
    public async Task The_preview_is_the_letter_that_leaves()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-05;79,00");

        var preview = await office.Preview.ExecuteAsync(DeskScope.Office, await KeyAsync(office), None);
        await office.RunAsync(Day, RunMode.Release);

        Assert.Equal(2, preview!.Together.Count);
        Assert.Equal(LetterText.Of(preview.Letter!), LetterText.Of((await office.Post.ReadAsync(office.Post.Names.Single(), None))!));
        Assert.Null(await office.Preview.ExecuteAsync(DeskScope.Office, preview.Waiting.Message.Key, None));
    }

    [Fact]
    public async Task A_mail_is_previewed_as_it_will_go()
    {
        var office = await ProposedAsync("2026-0001;2026-01-05;121,00;1001;kantoor@debiteur.example");

        var preview = await office.Preview.ExecuteAsync(DeskScope.Office, await KeyAsync(office), None);

        Assert.Equal("kantoor@debiteur.example", preview!.Mail!.ToAddress);
        Assert.Contains("2026-0001", preview.Mail.Text, StringComparison.Ordinal);
        Assert.Null(await office.Preview.ExecuteAsync(DeskScope.Of("ander"), preview.Waiting.Message.Key, None));
    }

    [Fact]
    public async Task Tomorrow_is_foretold_as_it_comes_and_nothing_is_stored()
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync("2026-0001;2026-01-05;121,00", "2026-0002;2026-01-06;79,00;1002");
        await office.RunAsync("2026-01-07");
        var before = (await office.Store.Cases.EventsAsync(1, None)).Count;

        var foretold = await office.Foresee.ExecuteAsync(DeskScope.Office, None);

        Assert.Equal((new DateOnly(2026, 1, 8), false), (foretold.Day, foretold.More));
        Assert.Equal(["2026-0001 Goes"], foretold.Lines.Select(line => $"{line.Facts.Invoice.Invoice.Number} {line.Standing}"));
        Assert.Equal(before, (await office.Store.Cases.EventsAsync(1, None)).Count);
        Assert.Empty((await office.Foresee.ExecuteAsync(DeskScope.Of("ander"), None)).Lines);
        await office.RunAsync("2026-01-08", RunMode.Propose);
        Assert.Equal(foretold.Lines.Select(line => line.Message), (await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines.Select(line => line.Waiting.Message));
    }

    [Fact]
    public void Whatever_is_released_left_out_or_paid_every_proposed_message_is_accounted_for_and_nothing_goes_twice() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            choices => Task.Run(() => AccountedAsync(choices)).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    // Each byte does something to one of six messages: release it (twice), leave it out, pay its invoice, hold its case, or stop everything for a moment.
    private static async Task<bool> AccountedAsync(byte[] choices)
    {
        const int Invoices = 6;
        var office = await ProposedAsync([.. Enumerable.Range(1, Invoices).Select(number => FormattableString.Invariant($"2026-{number:0000};2026-01-05;121,00;{1000 + number}"))]);
        var proposed = (await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines;
        foreach (var choice in choices)
        {
            var message = proposed[choice % Invoices].Waiting.Message;
            switch (choice / Invoices % 6)
            {
                case 0 or 1:
                    await office.Release.ExecuteAsync(DeskScope.Office, [message.Key], None);
                    break;
                case 2:
                    await office.LeaveOut.ExecuteAsync(DeskScope.Office, [message.Key], "later", "anna", None);
                    break;
                case 3:
                    await office.RecordPayment.ExecuteAsync(message.CaseId, new DateOnly(2026, 1, 8), 121m, choice.ToString(CultureInfo.InvariantCulture), "anna", None);
                    break;
                case 4:
                    await office.PlaceHold.ExecuteAsync(message.CaseId, "op verzoek", new DateOnly(2026, 1, 20), "anna", None);
                    break;
                default:
                    await office.Pauses.ExecuteAsync(new Pause(null, null, "storing", new DateOnly(2026, 1, 20), "anna"), None);
                    await office.Release.ExecuteAsync(DeskScope.Office, [message.Key], None);
                    await office.Pauses.ResumeAsync(null, null, "anna", None);
                    break;
            }
        }

        await office.RunAsync(Day, RunMode.Release);
        var left = (await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines;
        var (released, leftOut, held) = (0, 0, 0);
        foreach (var message in proposed.Select(line => line.Waiting.Message))
        {
            var events = await office.Store.Cases.EventsAsync(message.CaseId, None);
            var sent = events.Count(happened => happened is CaseEvent.MessageSettled { Sent: not null });
            var waits = left.Where(line => line.Waiting.Message.Key == message.Key).ToList();
            Assert.True(sent + waits.Count <= 1, string.Create(CultureInfo.InvariantCulture, $"{message.Key} went {sent} times and waits {waits.Count} times"));
            released += sent;
            leftOut += waits.Count(line => line.Standing == ProposalStanding.LeftOut);
            held += sent + waits.Count == 0 && events.Any(happened => happened is CaseEvent.Withdrawn withdrawn && withdrawn.Key == message.Key) ? 1 : 0;
            Assert.True(waits.TrueForAll(line => line.Standing == ProposalStanding.LeftOut), "What was released and not left out has gone or was withdrawn.");
            Assert.Equal(waits.Count == 1, waits.Count == 1 && events.Any(happened => happened.Why.Code == "message.left-out"));
        }

        Assert.Equal(Invoices, released + leftOut + held);
        Assert.Equal(released, office.Post.Handed);
        return true;
    }

    private static async Task<OfficeAtWork> ProposedAsync(params string[] invoices)
    {
        var office = await OfficeAtWork.OpenAsync();
        await office.ImportAsync(invoices);
        await office.Store.Clock.SetSampleDayAsync(new DateOnly(2026, 1, 8), None);
        Assert.Equal(invoices.Length, await office.Propose.ExecuteAsync(None));
        return office;
    }

    private static async Task<string> KeyAsync(OfficeAtWork office) => (await office.Proposal.ExecuteAsync(DeskScope.Office, None)).Lines[0].Waiting.Message.Key;

    private static string Number(ProposalLine line) => line.Waiting.Case.Facts.Invoice.Invoice.Number;

    private static Dictionary<string, string> Levels(string level) => new(StringComparer.Ordinal) { ["mail1"] = level };
}
