using Dunning.Core.Findings;

namespace Dunning.Rules.Language;

/// <summary>What compiling gave: an expression, or findings that say why not.</summary>
public sealed record ExpressionCompilation(CompiledExpression? Expression, IReadOnlyList<Finding> Findings);
