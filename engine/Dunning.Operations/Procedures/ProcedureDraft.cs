using Dunning.Cases.Procedures;

namespace Dunning.Operations.Procedures;

/// <summary>A draft with its files.</summary>
public sealed record ProcedureDraft(ProcedureVersion Version, ProcedureFiles Files);
