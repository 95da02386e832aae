using Dunning.Cases.Messages;
using Dunning.Operations.Casework;

namespace Dunning.Operations.Outbox;

/// <summary>A message that has not left yet.</summary>
/// <param name="Message">What would leave.</param>
/// <param name="Case">Its case, with fresh facts.</param>
/// <param name="WaitsForRelease">Whether a person must release it first.</param>
/// <param name="NotBefore">First day on which it may leave.</param>
/// <param name="LeftOutUntil">The day on which it comes up again after a person left it out; null when nobody did.</param>
public sealed record WaitingMessage(MessageIntent Message, CaseWork Case, bool WaitsForRelease, DateOnly NotBefore, DateOnly? LeftOutUntil)
{
    /// <summary>Messages with an equal bundle may leave as one.</summary>
    public (string ClientId, string Debtor, Channel Channel, string Template, string Language, string Currency, string? Alone) Bundle =>
        (Case.Facts.Client.Id, Case.Facts.Debtor.Number, Message.Channel, Message.Template, Message.Language, Case.Facts.Open.Currency, Message.Bundled ? null : Message.Key);
}
