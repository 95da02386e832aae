using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Dunning.Operations.Tasks;
using Dunning.Storage.Databases;

namespace Dunning.Storage.Tasks;

/// <summary>An open task joined with what a list shows.</summary>
internal sealed record TaskRow(
    string Intent, string ClientId, string ClientName, string DebtorNumber, string DebtorName, string? DebtorPhone, string InvoiceNumber, string DueDate,
    long OpenCents, string Currency, long BrokenPromises, string? ClaimedBy, string? ClaimedUntil, long Reason, long Weight)
{
    /// <summary>All but the conditions.</summary>
    public const string Select =
        """
        SELECT t.intent, t.client_id, cl.name AS client_name, d.number AS debtor_number, d.name AS debtor_name, d.phone AS debtor_phone,
            i.number AS invoice_number, i.due_date, i.open_cents, i.currency, c.broken_promises,
            t.claimed_by, t.claimed_until, t.reason, t.weight
        FROM tasks t JOIN cases c ON c.case_id = t.case_id JOIN invoices i ON i.invoice_id = t.case_id
            JOIN debtors d ON d.debtor_id = i.debtor_id JOIN clients cl ON cl.client_id = t.client_id
        WHERE t.status = 0
        """;

    /// <summary>Most urgent first: as <see cref="Urgency"/> compares, then by age. An index has it.</summary>
    public const string Order = "ORDER BY t.reason, t.weight DESC, t.invoice_due, t.task_id";

    public OpenTask Task => new(
        CaseJson.Read<TaskIntent>(Intent), ClientId, ClientName, DebtorNumber, DebtorName, DebtorPhone, InvoiceNumber, Day.Read(DueDate),
        Math.Max(0, OpenCents) / 100m, Currency, (int)BrokenPromises)
    {
        Claim = ClaimedBy is null ? null : new TaskClaim(ClaimedBy, Moment.Read(ClaimedUntil!)),
        Urgency = new Urgency((UrgencyReason)Reason, Weight),
    };
}
