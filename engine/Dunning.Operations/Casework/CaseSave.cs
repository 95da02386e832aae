using Dunning.Cases.Lifecycle;

namespace Dunning.Operations.Casework;

/// <summary>A decision to save.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Answered">Numbers of the signals it answers.</param>
/// <param name="Opens">Whether the case is new.</param>
/// <param name="Propose">Whether the messages in it wait for release, whatever the procedure says.</param>
public sealed record CaseSave(Decision Decision, IReadOnlyList<long> Answered, bool Opens = false, bool Propose = false);
