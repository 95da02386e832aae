using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;

namespace Dunning.Cases.Lifecycle;

/// <summary>What <see cref="Advance"/> decided; saved as a whole or not at all.</summary>
/// <param name="Before">Version of the case the decision was made on.</param>
/// <param name="State">The case afterwards.</param>
/// <param name="Events">What was decided, with the reasons, oldest first.</param>
public sealed record Decision(int Before, CaseState State, IReadOnlyList<CaseEvent> Events)
{
    /// <summary>Messages for the outbox.</summary>
    public IEnumerable<MessageIntent> Messages => Events.OfType<CaseEvent.MessagePlanned>().Select(planned => planned.Message);

    /// <summary>Tasks for people.</summary>
    public IEnumerable<TaskIntent> Tasks => Events.OfType<CaseEvent.TaskPlanned>().Select(planned => planned.Task);

    /// <summary>Keys of messages and tasks that are not wanted any more.</summary>
    public IEnumerable<string> Withdrawn => Events.OfType<CaseEvent.Withdrawn>().Select(withdrawn => withdrawn.Key);
}
