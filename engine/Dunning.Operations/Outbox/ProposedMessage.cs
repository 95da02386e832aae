using Dunning.Cases.Messages;

namespace Dunning.Operations.Outbox;

/// <summary>A message that waits for release.</summary>
/// <param name="Message">What would leave.</param>
/// <param name="ClientName">The creditor.</param>
/// <param name="DebtorName">Who would get it.</param>
/// <param name="InvoiceNumber">About which invoice.</param>
public sealed record ProposedMessage(MessageIntent Message, string ClientName, string DebtorName, string InvoiceNumber);
