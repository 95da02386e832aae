using Dunning.Core.Findings;

namespace Dunning.Cases.Procedures;

/// <summary>What compiling gave: a procedure, or findings that say why not; warnings come with either.</summary>
public sealed record ProcedureCompilation(Procedure? Procedure, IReadOnlyList<Finding> Findings);
