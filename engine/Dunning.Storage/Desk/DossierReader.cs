using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Operations.Desk;
using Dunning.Storage.Casework;
using Dunning.Storage.Databases;
using Dunning.Storage.Tasks;
using Microsoft.Data.Sqlite;

namespace Dunning.Storage.Desk;

/// <summary>Everything of one case.</summary>
internal static class DossierReader
{
    public static Dossier? Read(SqliteTransaction transaction, DeskScope scope, long caseId, DateOnly today)
    {
        if (CaseReader.Read(transaction, [caseId], today).SingleOrDefault() is not { } work || !scope.Sees(work.Facts.Client.Id))
        {
            return null;
        }

        var timeline = transaction.Rows<(long Seq, string Day, string Document)>(
            "SELECT seq, day, document FROM case_events WHERE case_id = @caseId ORDER BY seq DESC", new { caseId });
        var documents = transaction.Rows<(string Name, string Intent, string SentOn, string? Sha256)>(
            """
            SELECT document, intent, sent_on, sha256 FROM messages
            WHERE case_id = @caseId AND status = 3 AND document IS NOT NULL ORDER BY sent_on DESC, message_id DESC
            """,
            new { caseId });
        var tasks = transaction.Rows<TaskRow>($"{TaskRow.Select} AND t.case_id = @caseId {TaskRow.Order}", new { caseId });
        var others = transaction.Rows<CaseListRow>(
            $"""
            SELECT {CaseListRow.Columns} FROM {CaseListRow.Tables}
            WHERE c.debtor_id = (SELECT debtor_id FROM cases WHERE case_id = @caseId) AND c.case_id <> @caseId ORDER BY c.invoice_due, c.case_id
            """,
            new { caseId });
        return new Dossier(
            work.State,
            work.Facts,
            [.. timeline.Select(row => new TimelineEntry((int)row.Seq, Day.Read(row.Day), CaseJson.Read<CaseEvent>(row.Document)))],
            [.. documents.Select(row => Document(row.Name, CaseJson.Read<MessageIntent>(row.Intent), row.SentOn, row.Sha256))],
            [.. tasks.Select(row => row.Task)],
            [.. others.Select(row => row.Row)]);
    }

    private static DossierDocument Document(string name, MessageIntent intent, string sentOn, string? sha256) =>
        new(name, intent.Name, intent.Channel, Day.Read(sentOn), sha256 ?? "");
}
