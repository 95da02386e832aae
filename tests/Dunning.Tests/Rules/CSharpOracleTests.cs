using System.Globalization;
using System.Reflection;
using System.Text;
using Dunning.Rules.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>Generated expressions mean what C# itself makes of them: values, overflow, division by zero, what is missing.</summary>
public class CSharpOracleTests
{
    private const int Expressions = 400;
    private const int Inputs = 6;

    [Fact]
    public void Generated_expressions_give_what_CSharp_gives()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seed = Fuzzing.Seconds > Fuzzing.Short ? Random.Shared.Next() : 7;
        var random = new Random(seed);
        var generator = new ExpressionGenerator(random);
        var texts = Enumerable.Range(0, Expressions).Select(_ => generator.Any(random.Next(1, 5))).Where(text => text.Length < 3000).Distinct(StringComparer.Ordinal).ToList();

        var (oracle, refused) = Compiled(texts);
        var breaches = new List<string>();
        var compared = 0;
        for (var index = 0; index < texts.Count; index++)
        {
            var compilation = ExpressionCompiler.Compile(texts[index], OracleFacts.Vocabulary, new ExpressionSettings());
            if (refused.TryGetValue(index, out var reason) || compilation.Expression is not { } expression)
            {
                // What C# works out itself while it compiles, and finds to overflow or to divide by zero, we find when it is evaluated.
                if (reason is not ("CS0020" or "CS0220" or "CS0221" or "CS0463"))
                {
                    breaches.Add($"{texts[index]}: C# says {reason ?? "nothing"}, we say {string.Join("; ", compilation.Findings)}");
                }

                continue;
            }

            for (var round = 0; round < Inputs; round++)
            {
                var values = OracleFacts.Values(random);
                var (expected, given) = (ByCSharp(oracle.GetMethod("E" + index.ToString(CultureInfo.InvariantCulture))!, values), ByUs(expression, values));
                compared++;
                if (!Equals(expected, given))
                {
                    breaches.Add($"{texts[index]}: C# gives {expected}, we give {given}, for {string.Join(" | ", values)}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"seed {seed}: {compared} values of {texts.Count} expressions compared"));
        Assert.True(compared > Expressions * Inputs / 2);
        if (breaches.Count > 0)
        {
            Assert.Fail(FormattableString.Invariant($"seed {seed}: {breaches.Count}\n") + string.Join("\n", breaches.Take(15)));
        }
    }

    private static (Type Oracle, Dictionary<int, string> Refused) Compiled(List<string> texts)
    {
        var refused = new Dictionary<int, string>();
        while (true)
        {
            var source = new StringBuilder("#nullable enable annotations\nusing System; using System.Collections.Generic; using System.Linq;\npublic static class Oracle {\n");
            for (var index = 0; index < texts.Count; index++)
            {
                var body = refused.ContainsKey(index) ? "null" : texts[index];
                source.Append(CultureInfo.InvariantCulture, $"public static object? E{index}({OracleFacts.Parameters}) => {body};\n");
            }

            var compilation = CSharpCompilation.Create(
                "oracle" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source.Append('}').ToString(), new CSharpParseOptions(LanguageVersion.CSharp12))],
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                    .Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, optimizationLevel: OptimizationLevel.Release));
            using var stream = new MemoryStream();
            var emitted = compilation.Emit(stream);
            if (emitted.Success)
            {
                return (Assembly.Load(stream.ToArray()).GetType("Oracle")!, refused);
            }

            foreach (var error in emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                refused.TryAdd(error.Location.GetLineSpan().StartLinePosition.Line - 3, error.Id);
            }
        }
    }

    private static object? ByCSharp(MethodInfo method, object?[] values)
    {
        try
        {
            return method.Invoke(null, values);
        }
        catch (TargetInvocationException failure)
        {
            return Kind(failure.InnerException!);
        }
    }

    private static object? ByUs(CompiledExpression expression, object?[] values)
    {
        try
        {
            return expression.Evaluate(values);
        }
        catch (EvaluationException failure)
        {
            return Kind(failure.InnerException!);
        }
    }

    // A position out of range is told in several ways.
    private static string Kind(Exception failure) => failure is ArgumentException or IndexOutOfRangeException ? "out of range" : failure.GetType().Name;
}
