namespace Dunning.Workflows.Execution;

/// <summary>An event in few bytes: the node by its index.</summary>
/// <param name="Detail">The outcomes, or a <see cref="Reasoned"/> when there is a reason too; null for neither.</param>
/// <param name="Occurrence">Which execution.</param>
/// <param name="Node">Index of the node, <see cref="Flow"/> or <see cref="Workflow"/>.</param>
/// <param name="Kind">What happened.</param>
internal readonly record struct LoggedEvent(object? Detail, int Occurrence, short Node, BurstEventKind Kind)
{
    public const short Flow = -1;
    public const short Workflow = -2;
}
