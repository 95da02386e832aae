using Dunning.Cases.Messages;

namespace Dunning.Operations.Outbox;

/// <summary>What became of a message.</summary>
/// <param name="Key">Its key.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Document">The document as sent; null when it was not.</param>
public sealed record Settlement(string Key, long CaseId, MessageResult Result, SentDocument? Document);
