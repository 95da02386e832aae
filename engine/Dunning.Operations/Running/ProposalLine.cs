using Dunning.Cases.Traces;
using Dunning.Operations.Outbox;

namespace Dunning.Operations.Running;

/// <summary>A message in the proposal of a run.</summary>
/// <param name="Waiting">The message.</param>
/// <param name="Standing">Whether it would go.</param>
/// <param name="Why">What keeps it back; null when nothing does.</param>
/// <param name="Together">With how many others it would go as one letter or e-mail.</param>
public sealed record ProposalLine(WaitingMessage Waiting, ProposalStanding Standing, Trace? Why, int Together);
