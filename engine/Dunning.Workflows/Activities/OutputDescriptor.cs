using Dunning.Rules.Types;

namespace Dunning.Workflows.Activities;

/// <summary>Something an activity yields; a definition may bind it to a variable.</summary>
public sealed record OutputDescriptor(string Name, Shape Shape, Wording DisplayName, Wording Description);
