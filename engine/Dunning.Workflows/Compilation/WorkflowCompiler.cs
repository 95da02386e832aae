using Dunning.Rules.Language;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>Definition in, checked and compiled workflow out.</summary>
public static class WorkflowCompiler
{
    /// <param name="definition">As read.</param>
    /// <param name="catalogue">The activity types it may use.</param>
    /// <param name="hostVocabulary">What expressions may name besides <c>variables</c> and <c>inputs</c>; its slots come first in every evaluation.</param>
    /// <param name="file">File for findings.</param>
    public static WorkflowCompilation Compile(WorkflowDefinition definition, ActivityCatalogue catalogue, Vocabulary hostVocabulary, string file) =>
        throw new NotImplementedException();
}
