namespace Dunning.Operations.Outbox;

/// <summary>A document as it was sent.</summary>
/// <param name="Name">Its name in the document store.</param>
/// <param name="Sha256">Hash of its bytes, hexadecimal.</param>
/// <param name="Size">In bytes.</param>
public sealed record SentDocument(string Name, string Sha256, int Size);
