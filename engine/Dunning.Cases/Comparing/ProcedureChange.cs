namespace Dunning.Cases.Comparing;

/// <summary>One part of a procedure that is not the same in two versions.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Subject">What sort of part it is.</param>
/// <param name="Name">What people call it.</param>
/// <param name="ActivityId">The step it is, or that it belongs to; null when it belongs to none.</param>
/// <param name="Values">Of a part that changed, or that was added with values: what of it.</param>
public sealed record ProcedureChange(ChangeKind Kind, ChangeSubject Subject, string Name, string? ActivityId, IReadOnlyList<ValueChange> Values);
