using Dunning.Cases.Lifecycle;

namespace Dunning.Storage.Casework;

/// <summary>What a save must know of the case before it, and of its invoice.</summary>
/// <param name="Version">The version stored; null when there is no case yet.</param>
/// <param name="Status">The status stored.</param>
/// <param name="Head">Hash of the last event; null before the first.</param>
/// <param name="ClientId">The creditor.</param>
/// <param name="DebtorId">Who owes.</param>
/// <param name="Currency">The invoice's.</param>
/// <param name="InvoiceDue">The invoice's due date.</param>
/// <param name="OpenCents">What is left of the invoice.</param>
internal sealed record StoredCase(long? Version, CaseStatus Status, byte[]? Head, string ClientId, long DebtorId, string Currency, string InvoiceDue, long OpenCents);
