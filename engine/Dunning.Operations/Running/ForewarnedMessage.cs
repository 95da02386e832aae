using Dunning.Cases.Facts;
using Dunning.Cases.Messages;
using Dunning.Cases.Traces;

namespace Dunning.Operations.Running;

/// <summary>A message that the next run will propose.</summary>
/// <param name="Message">The message.</param>
/// <param name="Facts">Of its case, reckoned to the day of that run.</param>
/// <param name="Standing">Whether it would go then.</param>
/// <param name="Why">What keeps it back; null when nothing does.</param>
public sealed record ForewarnedMessage(MessageIntent Message, CaseFacts Facts, ProposalStanding Standing, Trace? Why);
