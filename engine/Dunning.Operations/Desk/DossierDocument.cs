using Dunning.Cases.Messages;

namespace Dunning.Operations.Desk;

/// <summary>A letter or e-mail as sent.</summary>
/// <param name="Name">Its name in the document store.</param>
/// <param name="Title">What it is, in the procedure's words.</param>
/// <param name="Channel">How it went.</param>
/// <param name="Day">When it left.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record DossierDocument(string Name, string Title, Channel Channel, DateOnly Day, string Sha256);
