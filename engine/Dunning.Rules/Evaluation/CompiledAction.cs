using Dunning.Rules.Language;

namespace Dunning.Rules.Evaluation;

/// <summary>An action ready to run: a value to work out, or another rule to evaluate.</summary>
internal abstract class CompiledAction
{
    private CompiledAction()
    {
    }

    public abstract ActionOutcome Run(object?[] frame);

    /// <summary>An action that can not run.</summary>
    public sealed class Broken(string reason) : CompiledAction
    {
        public override ActionOutcome Run(object?[] frame) => new(null, reason, null);
    }

    /// <summary>OutputExpression.</summary>
    public sealed class Output(CompiledExpression expression) : CompiledAction
    {
        public override ActionOutcome Run(object?[] frame)
        {
            try
            {
                return new ActionOutcome(expression.Evaluate(frame), null, null);
            }
            catch (EvaluationException failure)
            {
                return new ActionOutcome(null, failure.Message, null);
            }
        }
    }

    /// <summary>EvaluateRule: the target has a frame of its own, filled from the caller's.</summary>
    public sealed class Call(CompiledRuleSet target, IReadOnlyList<int> passed, IReadOnlyList<CompiledExpression> additional) : CompiledAction
    {
        public override ActionOutcome Run(object?[] frame)
        {
            var inputs = new object?[passed.Count + additional.Count];
            for (var i = 0; i < passed.Count; i++)
            {
                inputs[i] = frame[passed[i]];
            }

            try
            {
                for (var i = 0; i < additional.Count; i++)
                {
                    inputs[passed.Count + i] = additional[i].Evaluate(frame);
                }
            }
            catch (EvaluationException failure)
            {
                return new ActionOutcome(null, failure.Message, null);
            }

            var result = target.Evaluate(inputs).Results[0];
            return new ActionOutcome(result.Action?.Output, result.Action?.Error, result);
        }
    }
}
