using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Operations.Desk;
using Dunning.Operations.Running;
using Dunning.Operations.Tasks;
using Dunning.Web.Site;

namespace Dunning.Web.Exporting;

/// <summary>The columns of every list that can be exported, in the words of its page.</summary>
public sealed class ListColumns(Texts texts)
{
    public IReadOnlyList<Column<CaseRow>> Cases =>
    [
        new(texts["export.case"], row => Cell.Text(CaseState.Reference(row.Id))), new(texts["client"], row => Cell.Text(row.ClientName)), new(texts["debtor"], row => Cell.Text(row.DebtorName)),
        new(texts["invoice"], row => Cell.Text(row.InvoiceNumber)), new(texts["due"], row => Cell.Day(row.DueDate)), new(texts["export.amount"], row => Cell.Amount(row.Amount)),
        new(texts["open"], row => Cell.Amount(row.Open)), new(texts["export.currency"], row => Cell.Text(row.Currency)),
        new(texts["status"], row => Cell.Text(row.Closed is { } reason ? texts["closed." + reason] : texts["status." + row.Status])),
        new(texts["cases.last"], row => Cell.Text(row.LastMessage)), new(texts["cases.next"], row => Cell.Day(row.NextDay)),
    ];

    public IReadOnlyList<Column<OpenTask>> Tasks =>
    [
        new(texts["tasks.what"], row => Cell.Text(row.Task.Title)), new(texts["export.case"], row => Cell.Text(CaseState.Reference(row.Task.CaseId))), new(texts["client"], row => Cell.Text(row.ClientName)),
        new(texts["debtor"], row => Cell.Text(row.DebtorName)), new(texts["export.debtor"], row => Cell.Text(row.DebtorNumber)), new(texts["contact.phone"], row => Cell.Text(row.DebtorPhone)),
        new(texts["invoice"], row => Cell.Text(row.InvoiceNumber)), new(texts["due"], row => Cell.Day(row.DueDate)), new(texts["open"], row => Cell.Amount(row.Open)),
        new(texts["export.currency"], row => Cell.Text(row.Currency)), new(texts["tasks.due"], row => Cell.Day(row.Task.Due)), new(texts["tasks.queue"], row => Cell.Text(row.Task.Queue)),
        new(texts["export.attempt"], row => Cell.Number(row.Task.Attempt)), new(texts["export.broken"], row => Cell.Number(row.BrokenPromises)),
    ];

    public IReadOnlyList<Column<Client>> Clients =>
    [
        new(texts["client"], row => Cell.Text(row.Name)), new(texts["export.id"], row => Cell.Text(row.Id)), new(texts["procedure"], row => Cell.Text(row.ProcedureId)),
        new(texts["client.sender"], row => Cell.Text(row.Email)), new(texts["contact.phone"], row => Cell.Text(row.Phone)), new(texts["export.kvk"], row => Cell.Text(row.Kvk)),
    ];

    public IReadOnlyList<Column<ProposalLine>> Proposal =>
    [
        new(texts["client"], line => Cell.Text(line.Waiting.Case.Facts.Client.Name)), new(texts["proposals.message"], line => Cell.Text(line.Waiting.Message.Name)),
        new(texts["export.channel"], line => Cell.Text(texts["channel." + line.Waiting.Message.Channel])), new(texts["export.case"], line => Cell.Text(CaseState.Reference(line.Waiting.Message.CaseId))),
        new(texts["debtor"], line => Cell.Text(line.Waiting.Case.Facts.Debtor.Name)), new(texts["invoice"], line => Cell.Text(line.Waiting.Case.Facts.Invoice.Invoice.Number)),
        new(texts["open"], line => Cell.Amount(line.Waiting.Message.Decided)), new(texts["export.currency"], line => Cell.Text(line.Waiting.Case.Facts.Open.Currency)),
        new(texts["proposals.planned"], line => Cell.Day(line.Waiting.Message.PlannedOn)), new(texts["status"], line => Cell.Text(texts["standing." + line.Standing])),
        new(texts["run.why"], line => Cell.Text(line.Why?.Text() ?? (line.Waiting.LeftOutUntil is { } until ? texts["run.until", until.Short()] : null))),
    ];

    public IReadOnlyList<Column<UnappliedEntry>> Unapplied =>
    [
        new(texts["client"], row => Cell.Text(row.ClientName)), new(texts["unapplied.from"], row => Cell.Text(row.Entry.Name)), new(texts["export.iban"], row => Cell.Text(row.Entry.Iban)),
        new(texts["payments.day"], row => Cell.Day(row.Entry.Day)), new(texts["unapplied.text"], row => Cell.Text(row.Entry.Text)), new(texts["export.reference"], row => Cell.Text(row.Entry.Reference)),
        new(texts["unapplied.received"], row => Cell.Amount(row.Entry.Amount.Amount)), new(texts["unapplied.left"], row => Cell.Amount((row.Entry.Amount - row.Entry.Applied).Amount)),
        new(texts["export.currency"], row => Cell.Text(row.Entry.Amount.Currency)),
    ];
}
