using Dunning.Rules.Language;

namespace Dunning.Rules.Evaluation;

/// <summary>A parameter with the slot its value is kept in.</summary>
internal sealed record CompiledParameter(string Name, int Slot, CompiledExpression Expression)
{
    /// <summary>Works all of them out in order; the failure of the first that can not be, or null.</summary>
    public static RuleFailure? Evaluate(IReadOnlyList<CompiledParameter> parameters, object?[] frame, string owner)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            try
            {
                frame[parameter.Slot] = parameter.Expression.Evaluate(frame);
            }
            catch (EvaluationException failure)
            {
                return new RuleFailure(RuleErrorKind.ScopedParamRuntime, $"Error while executing scoped params for rule `{owner}` - {parameter.Name}: {failure.Message}");
            }
        }

        return null;
    }
}
