using System.Text.RegularExpressions;
using Dunning.Letters.Fields;
using Dunning.Rules.Language;
using Dunning.Rules.Types;

namespace Dunning.Letters.Programs;

/// <summary>Expressions in tags: the rules' C# subset over the fields that can be named at that place, in any case.</summary>
internal static partial class Conditions
{
    /// <summary>A compiled expression, or null after findings.</summary>
    public static (Func<object?[], object?> Read, Shape Shape)? Compile(string text, Scope scope, Shape? wanted, string file, string place, Binder binder)
    {
        var (vocabulary, inputs) = VocabularyOf(scope);
        var settings = new ExpressionSettings { IgnoreCase = true, Wanted = wanted, File = file, Place = place };
        var compilation = Compile(nullSafe: true) is { Expression: not null } safe ? safe : Compile(nullSafe: false);
        if (compilation.Expression is not { } expression)
        {
            // Data that are missing altogether have no type to judge by: what is asked of them is missing.
            if (compilation.Findings.All(finding => finding.Code != "rules.syntax") && Names().Matches(text).Any(name => IsUntyped(name.Value)))
            {
                return (_ => null, ScalarShape.Anything);
            }

            binder.Add(scope.IsUncertain ? [] : compilation.Findings);
            return null;
        }

        // Only the inputs that the expression names are read.
        var named = expression.References.Select(reference => reference.Split('.', '[', '?')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var readers = inputs.Select((input, slot) => (input.Field, slot)).Where(input => named.Contains(vocabulary.Inputs[input.slot].Name)).ToArray();
        foreach (var reference in expression.References)
        {
            if (scope.TryResolve(reference, out var field, out _, out _))
            {
                binder.Use(field);
            }
        }

        return (frames => Evaluate(expression, inputs.Count, readers, frames, place), expression.Result);

        bool IsUntyped(string path) => scope.TryResolve(path, out var field, out _, out _) && field.Shape == ScalarShape.Anything;

        ExpressionCompilation Compile(bool nullSafe) => ExpressionCompiler.Compile(
            Names().Replace(text, name => name.Groups["path"].Success ? scope.InOwnNames(name.Value, nullSafe ? "?." : ".") : name.Value), vocabulary, settings);
    }

    // Paths, and texts between quotes so that nothing is found in them.
    [GeneratedRegex("\"[^\"]*\"|(?<path>(?<![\\w.])[\\p{L}_][\\w]*(\\.[\\p{L}_]\\w*)*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    private static object? Evaluate(CompiledExpression expression, int count, (ResolvedField Field, int Slot)[] readers, object?[] frames, string place)
    {
        var values = new object?[count];
        foreach (var (field, slot) in readers)
        {
            values[slot] = field.Reader.Read(frames);
        }

        try
        {
            return expression.Evaluate(values);
        }
        catch (EvaluationException e) when (e.InnerException is NullReferenceException)
        {
            // What is asked of something missing is missing too, as in a field.
            return null;
        }
        catch (EvaluationException e)
        {
            throw new EvaluationException($"{place}: \"{expression.Text}\" can not be worked out: {e.Message}", e);
        }
    }

    // The item's fields hide those of the same name around it.
    private static (Vocabulary Vocabulary, List<(ResolvedField Field, string Name)> Inputs) VocabularyOf(Scope scope)
    {
        var vocabulary = Vocabulary.Empty;
        var inputs = new List<(ResolvedField Field, string Name)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = scope; at is not null; at = at.Outer)
        {
            foreach (var field in at.Item is RecordShape record ? record.Fields : [])
            {
                if (taken.Add(field.Name) && at.TryResolve(field.Name, out var resolved, out _, out _))
                {
                    vocabulary = vocabulary.With(field);
                    inputs.Add((resolved, field.Name));
                }
            }
        }

        return (vocabulary, inputs);
    }
}
