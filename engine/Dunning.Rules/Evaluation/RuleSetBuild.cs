using Dunning.Core.Findings;
using Dunning.Rules.Definitions;
using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Rules.Evaluation;

/// <summary>One run of the compiler over a rule set and whatever it calls.</summary>
internal sealed class RuleSetBuild(IReadOnlyList<RuleSetDefinition> sets, RuleSettings settings)
{
    private const int MostCalls = 200;

    private readonly List<Finding> findings = [];
    private readonly Stack<(string Set, string Rule)> calling = new();
    private int calls;

    public IReadOnlyList<Finding> Findings => findings;

    /// <param name="set">The set.</param>
    /// <param name="vocabulary">Its inputs.</param>
    /// <param name="only">The one rule to compile; null for all.</param>
    public CompiledRuleSet Build(RuleSetDefinition set, Vocabulary vocabulary, string? only)
    {
        var scope = new RuleScope(vocabulary, vocabulary.Inputs.Count);
        var globals = new List<CompiledParameter>();
        var problem = settings.Parameters ? Parameters(set.GlobalParams, scope, globals, set.File, "GlobalParam") : null;
        var rules = Rules(set).Where(rule => rule.Rule.Enabled && (only is null || rule.Rule.Name == only))
            .Select(rule => Rule(rule.Rule, rule.Set, set, scope.Inner(), problem, isTop: true))
            .ToArray();
        if (only is null)
        {
            findings.AddRange(new RuleJudge(rules, origin => sets.First(other => other.Name == origin).File).Find(settings.FirstMatch));
        }

        var compiled = new CompiledRuleSet(set.Name, vocabulary, settings, problem is null ? [.. globals] : [], rules, scope.FrameSize);
        compiled.Prepare();
        return compiled;
    }

    private IReadOnlyList<PlacedRule> Rules(RuleSetDefinition set) => Injection.Rules(set, sets, (named, name) => Add(
        "rules.unknown-workflow", named.File, Below(named.Place, "WorkflowsToInject"), $"There is no workflow \"{name}\" to inject.", Suggestion.Hint(name, sets.Select(other => other.Name))));

    private CompiledRule Rule(RuleDefinition rule, RuleSetDefinition origin, RuleSetDefinition set, RuleScope scope, RuleFailure? problem, bool isTop)
    {
        var locals = new List<CompiledParameter>();
        problem ??= settings.Parameters ? Parameters(rule.LocalParams, scope, locals, origin.File, "LocalParam") : null;
        CompiledExpression? expression = null;
        CompiledRule[]? children = null;
        if (problem is null && rule.Operator is not null)
        {
            children = [.. rule.Rules.Where(child => child.Enabled).Select(child => Rule(child, origin, set, scope.Inner(), null, isTop: false))];
        }
        else if (problem is null)
        {
            expression = Expression(rule.Expression ?? "", ScalarShape.Flag, scope, origin.File, rule.Place + ".Expression", out var reason);
            problem = expression is null ? new RuleFailure(RuleErrorKind.Compile, $"Exception while parsing expression `{rule.Expression}` - {reason}") : null;
        }

        var (onSuccess, onFailure) = (Action(rule.OnSuccess, rule, set, scope), Action(rule.OnFailure, rule, set, scope));
        return new CompiledRule(rule, origin.Name)
        {
            Problem = problem,
            Locals = locals,
            Expression = expression,
            Children = children,
            NeedsAll = rule.Operator is RuleOperator.And or RuleOperator.AndAlso,
            Message = isTop && rule.ErrorMessage is { Length: > 0 } message ? MessageTemplate.Parse(message, scope.Vocabulary) : null,
            OnSuccess = onSuccess,
            OnFailure = onFailure,
            HasActions = onSuccess is not null || onFailure is not null || (children is not null && Array.Exists(children, child => child.HasActions)),
        };
    }

    /// <summary>Compiles parameters into the scope; the failure that stands in the way of every rule below, or null.</summary>
    private RuleFailure? Parameters(IReadOnlyList<ParameterDefinition> parameters, RuleScope scope, List<CompiledParameter> compiled, string file, string kind)
    {
        RuleFailure? problem = null;
        foreach (var parameter in parameters)
        {
            if (scope.Vocabulary.IndexOf(parameter.Name) >= 0)
            {
                var message = $"{kind} name '{parameter.Name}' collides with an input or parameter of the same name.";
                Add("rules.duplicate-name", file, parameter.Place, message, "rename one of them");
                problem ??= new RuleFailure(RuleErrorKind.ScopedParamRuntime, message);
            }
            else if (Expression(parameter.Expression, null, scope, file, parameter.Place + ".Expression", out var reason) is { } expression)
            {
                expression.PrepareValue();
                compiled.Add(new CompiledParameter(parameter.Name, scope.Add(new Field(parameter.Name, expression.Result, expression.Nullable)), expression));
            }
            else
            {
                problem ??= new RuleFailure(RuleErrorKind.Compile, $"Error while compiling {kind} {parameter.Name}: {reason}");
            }
        }

        return problem;
    }

    private CompiledExpression? Expression(string text, Shape? wanted, RuleScope scope, string file, string place, out string reason)
    {
        var compilation = ExpressionCompiler.Compile(text, scope.Vocabulary, settings.For(wanted, file, place));
        findings.AddRange(compilation.Findings);
        reason = compilation.Findings.Count > 0 ? compilation.Findings[0].Message : "";
        return compilation.Expression;
    }

    private CompiledAction? Action(ActionDefinition? action, RuleDefinition rule, RuleSetDefinition set, RuleScope scope)
    {
        if (action is null)
        {
            return null;
        }

        switch (action.Name.ToUpperInvariant())
        {
            case "OUTPUTEXPRESSION":
                var output = Expression(action.Expression ?? "", null, scope, set.File, action.Place + ".Context.Expression", out var reason);
                output?.PrepareValue();
                return output is null ? new CompiledAction.Broken(reason) : new CompiledAction.Output(output);
            case "EVALUATERULE":
                return Call(action, rule, set, scope);
            default:
                return Broken("rules.unknown-action", set, action, $"There is no action \"{action.Name}\".", Suggestion.Hint(action.Name, ["OutputExpression", "EvaluateRule"]));
        }
    }

    private CompiledAction Call(ActionDefinition action, RuleDefinition rule, RuleSetDefinition set, RuleScope scope)
    {
        if (sets.FirstOrDefault(other => other.Name == action.RuleSet) is not { } target)
        {
            return Broken("rules.unknown-workflow", set, action, $"There is no workflow \"{action.RuleSet}\".", Suggestion.Hint(action.RuleSet ?? "", sets.Select(other => other.Name)));
        }

        if (!Injection.Rules(target, sets).Any(other => other.Rule.Name == action.Rule && other.Rule.Enabled))
        {
            return Broken("rules.unknown-rule", set, action, $"Workflow \"{target.Name}\" has no rule \"{action.Rule}\".", Suggestion.Hint(action.Rule ?? "", target.Rules.Select(other => other.Name)));
        }

        if ((target.Name == set.Name && action.Rule == rule.Name) || calling.Contains((target.Name, action.Rule!)) || ++calls > MostCalls)
        {
            return Broken("rules.circular", set, action, $"Rule \"{rule.Name}\" would evaluate itself by way of \"{action.Rule}\", without end.");
        }

        var vocabulary = Vocabulary.Empty;
        foreach (var function in scope.Vocabulary.Functions)
        {
            vocabulary = vocabulary.With(function);
        }

        var passed = new List<int>();
        for (var i = 0; i < scope.Vocabulary.Inputs.Count; i++)
        {
            if (action.InputFilter is null || action.InputFilter.Contains(scope.Vocabulary.Inputs[i].Name))
            {
                vocabulary = vocabulary.With(scope.Vocabulary.Inputs[i]);
                passed.Add(scope.Vocabulary.SlotAt(i));
            }
        }

        var additional = new List<CompiledExpression>();
        foreach (var input in action.AdditionalInputs)
        {
            if (Expression(input.Expression, null, scope, set.File, input.Place + ".Expression", out var reason) is not { } expression)
            {
                return new CompiledAction.Broken(reason);
            }

            vocabulary = vocabulary.With(new Field(input.Name, expression.Result, expression.Nullable));
            additional.Add(expression);
        }

        if (settings.Parameters && target.GlobalParams.FirstOrDefault(parameter => vocabulary.IndexOf(parameter.Name) >= 0) is { } collision)
        {
            return Broken("rules.duplicate-name", set, action, $"GlobalParam name '{collision.Name}' of \"{target.Name}\" collides with an input that is passed on.", "leave it out with inputFilter");
        }

        calling.Push((set.Name, rule.Name));
        var compiled = Build(target, vocabulary, action.Rule);
        calling.Pop();
        return new CompiledAction.Call(compiled, passed, additional);
    }

    private CompiledAction.Broken Broken(string code, RuleSetDefinition set, ActionDefinition action, string message, string? hint = null)
    {
        Add(code, set.File, action.Place, message, hint);
        return new CompiledAction.Broken(message);
    }

    private void Add(string code, string file, string place, string message, string? hint) => findings.Add(Finding.Error(code, file, place, message, hint));

    private static string Below(string place, string name) => place.Length == 0 ? name : place + "." + name;
}
