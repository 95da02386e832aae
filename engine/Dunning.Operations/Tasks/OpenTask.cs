using Dunning.Cases.Tasks;

namespace Dunning.Operations.Tasks;

/// <summary>An open task with what a list shows.</summary>
/// <param name="Task">The task.</param>
/// <param name="ClientId">The creditor.</param>
/// <param name="ClientName">The creditor's name.</param>
/// <param name="DebtorNumber">Who owes.</param>
/// <param name="DebtorName">Name of who owes.</param>
/// <param name="DebtorPhone">Telephone number; null when unknown.</param>
/// <param name="InvoiceNumber">The invoice.</param>
/// <param name="DueDate">Its due date.</param>
/// <param name="Open">What is left of it, in its currency.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="BrokenPromises">How many promises were broken in this case.</param>
public sealed record OpenTask(
    TaskIntent Task,
    string ClientId,
    string ClientName,
    string DebtorNumber,
    string DebtorName,
    string? DebtorPhone,
    string InvoiceNumber,
    DateOnly DueDate,
    decimal Open,
    string Currency,
    int BrokenPromises)
{
    /// <summary>Who is, or was last, at work on it; null for nobody.</summary>
    public TaskClaim? Claim { get; init; }

    /// <summary>Why it stands where it stands in the list.</summary>
    public Urgency Urgency { get; init; }
}
