using System.Globalization;
using Dapper;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Outbox;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary><c>dunning mail read</c> by the built program, on mails that the sample office sent.</summary>
public sealed class MailCommandTests(PlayedDemo demo) : IAsyncLifetime
{
    private OfficeFolder folder = null!;
    private string inbox = null!;

    public async ValueTask InitializeAsync()
    {
        folder = (await demo.FolderAsync()).Copy();
        inbox = Directory.CreateDirectory(Path.Combine(folder.Path, "post", "new")).Parent!.FullName;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_mail_finds_its_way_once_and_is_put_away()
    {
        // Mails of two debtors that are still chased.
        var sent = Ask<(long CaseId, string Document, string Email, string Number)>(
            """
            SELECT c.case_id, m.document, json_extract(d.document, '$.email'), i.number FROM messages m JOIN cases c USING (case_id) JOIN debtors d ON d.debtor_id = c.debtor_id JOIN invoices i ON i.invoice_id = c.case_id
            WHERE m.channel = 1 AND m.status = 3 AND c.status = 0 AND i.open_cents > 100 GROUP BY d.debtor_id HAVING count(DISTINCT c.case_id) = 1 ORDER BY c.case_id LIMIT 3
            """);
        Assert.Equal(3, sent.Count);
        var (answered, returned, named) = (sent[0], sent[1], sent[2]);
        Write("1.eml", $"From: iemand@elders.example\nMessage-ID: <r1@x.example>\nIn-Reply-To: <{IdOf(answered)}>\nSubject: Re: Herinnering\n\nWij betalen vrijdag.");
        Write("2.eml", Bounce(IdOf(returned)));
        Write("3.eml", $"From: {named.Email}\nMessage-ID: <r3@x.example>\nSubject: Factuur {named.Number}\n\nDie factuur klopt niet.");
        Write("4.eml", "From: onbekend@x.example\nMessage-ID: <r4@x.example>\nSubject: Vraag\n\nWie bent u?");
        Write("5.eml", $"From: iemand@elders.example\nAuto-Submitted: auto-replied\nMessage-ID: <r5@x.example>\nIn-Reply-To: <{IdOf(answered)}>\nSubject: Afwezig\n\nIk ben er niet.");
        Write("6.eml", "geen mail");

        var answer = (await ReadAsync()).Exits(1);

        Assert.Equal(
            ["1.eml answer " + Reference(answered), "2.eml returned " + Reference(returned), "3.eml answer " + Reference(named), "4.eml unmatched ", "5.eml automatic ", "6.eml refused "],
            answer.Json.GetProperty("files").EnumerateArray().Select(file =>
                $"{file.GetProperty("file").GetString()} {file.GetProperty("outcome").GetString()} {string.Join(' ', file.GetProperty("cases").EnumerateArray().Select(each => each.GetString()))}"));
        Assert.Equal(["error mail.unreadable 6.eml"], answer.Findings);
        Assert.Equal(1L, Count(answered, "reply"));
        Assert.Equal(1L, Count(named, "reply"));
        Assert.Equal(1L, Count(returned, "hold-placed", "mailserver"));
        Assert.Equal(2L, Assert.Single(Ask<long>("SELECT count(*) FROM received_mail WHERE open = 1")));
        Assert.Equal(["1.eml", "2.eml", "3.eml", "4.eml", "5.eml"], Directory.EnumerateFiles(Path.Combine(inbox, "done")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["6.eml", "6.eml.findings.json"], Directory.EnumerateFiles(Path.Combine(inbox, "refused")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // As after a crash between the commit and the move.
        File.Move(Path.Combine(inbox, "done", "1.eml"), Path.Combine(inbox, "new", "1.eml"));
        var before = OfficeSnapshot.Of(folder);

        var again = (await ReadAsync()).Exits(0);

        Assert.Equal("known", Assert.Single(again.Json.GetProperty("files").EnumerateArray()).GetProperty("outcome").GetString());
        Assert.Empty(before.Differences(OfficeSnapshot.Of(folder)));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(inbox, "new")));
        Assert.Empty(await OfficeSnapshot.BrokenChainsAsync(folder));
    }

    private static string Bounce(string id) => $"""
        From: MAILER-DAEMON@mx.example
        Return-Path: <>
        Message-ID: <r2@mx.example>
        Subject: Undelivered Mail
        Content-Type: multipart/report; report-type=delivery-status; boundary=B

        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; weg@x.example
        Action: failed
        Status: 5.1.1

        --B
        Content-Type: text/rfc822-headers

        Message-ID: <{id}>

        --B--
        """;

    private static string Reference((long CaseId, string, string, string) mail) => CaseState.Reference(mail.CaseId);

    private static string IdOf((long CaseId, string Document, string, string) mail) =>
        MessageId.Of(Path.GetFileNameWithoutExtension(mail.Document), CaseState.Reference(mail.CaseId)) + "@anywhere.example";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(inbox, "new", name), text.ReplaceLineEndings("\r\n"));

    private Task<ProgramAnswer> ReadAsync() => DunningProgram.RunAsync("mail", "read", inbox, "--data", folder.Path, "--json");

    private long Count((long CaseId, string, string, string) mail, string kind, string by = "") => Assert.Single(Ask<long>(
        string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM case_events WHERE case_id = {mail.CaseId} AND document LIKE '%\"event\":\"{kind}\"%{by}%' AND day = '2026-03-15'")));

    private List<T> Ask<T>(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Store, Pooling = false }.ToString());
        return connection.Query<T>(sql).AsList();
    }
}
