namespace Dunning.Operations.Inbox;

/// <summary>A mail that came in, as far as it matters here.</summary>
/// <param name="Key">Hash of its Message-ID, sender and text: the same mail delivered twice has the same key, another one under a copied Message-ID has not.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FromAddress">Who sent it; empty when that can not be read. Anybody can write anything here.</param>
/// <param name="To">The addresses it was sent or delivered to.</param>
/// <param name="Answers">Message-IDs of the mails it answers (or that came back), without brackets, the nearest first.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What it says, without what it quotes; shortened.</param>
/// <param name="Undelivered">Of a returned mail: the address that could not be reached, and why; null otherwise.</param>
public sealed record ReceivedMail(
    string Key, ReceivedKind Kind, string FromAddress, IReadOnlyList<string> To, IReadOnlyList<string> Answers, string Subject, string Text, string? Undelivered);
