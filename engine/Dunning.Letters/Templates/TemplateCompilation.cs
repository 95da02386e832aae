using Dunning.Core.Findings;

namespace Dunning.Letters.Templates;

/// <summary>What compiling gave: a template, or the findings that say why not. A template may come with warnings.</summary>
/// <param name="Template">The template; null when any finding is an error.</param>
/// <param name="Findings">All that was found, in the order of the document.</param>
public sealed record TemplateCompilation(LetterTemplate? Template, IReadOnlyList<Finding> Findings);
