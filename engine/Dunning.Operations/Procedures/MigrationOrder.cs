using Dunning.Cases.Migrating;

namespace Dunning.Operations.Procedures;

/// <summary>Which cases should move from one version to another.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="From">The version they follow.</param>
/// <param name="To">The version they should follow.</param>
/// <param name="CaseId">Only this case; null for all that follow the version.</param>
/// <param name="Choices">What is chosen for the move.</param>
/// <param name="DryRun">Whether it is only told what would change.</param>
public sealed record MigrationOrder(string ProcedureId, int From, int To, long? CaseId, MigrationChoices Choices, bool DryRun);
