using Dunning.Cases.Messages;
using Dunning.Cases.Traces;
using Dunning.Core.Findings;
using Dunning.Operations.Casework;
using Dunning.Operations.Outbox;

namespace Dunning.Operations.Previews;

/// <summary>A message as it would leave.</summary>
/// <param name="Waiting">The message.</param>
/// <param name="Together">What would leave in the same letter, this message among it.</param>
/// <param name="Letter">The letter as a Word document; null when it can not be written.</param>
/// <param name="Mail">The e-mail with the letter attached; null for a letter on paper.</param>
/// <param name="Why">What keeps it back now; null when nothing does.</param>
/// <param name="Findings">Why it can not be written.</param>
public sealed record MessagePreview(
    WaitingMessage Waiting, IReadOnlyList<(MessageIntent Message, CaseWork Case)> Together, byte[]? Letter, OutgoingMail? Mail, Trace? Why, IReadOnlyList<Finding> Findings);
