using Dunning.Rules.Language.Trees;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dunning.Rules.Language.Parsing;

/// <summary>An expression as Roslyn reads it, within the limits, with positions in the text as written.</summary>
internal sealed class ParsedText
{
    public const int LongestText = 4096;
    public const int DeepestNesting = 64;
    public const int MostNodes = 500;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);
    private readonly SourceMap map;

    private ParsedText(string source, SourceMap map, ExpressionSyntax root)
    {
        Source = source;
        this.map = map;
        Root = root;
    }

    public string Source { get; }

    public ExpressionSyntax Root { get; }

    public static ParsedText? Parse(string text, Dialect dialect, FindingSink findings)
    {
        if (text.Length > LongestText)
        {
            findings.Add("rules.too-long", 0, $"The expression has {text.Length} characters; at most {LongestText} are allowed.", "split it over parameters or rules");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Add("rules.empty", 0, "The expression is empty.");
            return null;
        }

        var map = dialect switch
        {
            Dialect.DynamicLinq => DynamicLinqText.Rewrite(text, (at, piece) => findings.Add("rules.not-allowed", at, $"\"{piece}\" can not be used in expressions.")),
            Dialect.JavaScript => JavaScriptText.Rewrite(text),
            _ => SourceMap.Unchanged(text),
        };
        var root = SyntaxFactory.ParseExpression(map.Text, options: Options);
        var parsed = new ParsedText(text, map, root);
        return parsed.IsSound(findings) ? parsed : null;
    }

    public Extent ExtentOf(TextSpan span) => new(map.Original(span.Start), map.OriginalEnd(span.End, Source));

    private bool IsSound(FindingSink findings)
    {
        foreach (var diagnostic in (Root.ContainsDiagnostics ? Root.GetDiagnostics() : []).Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(3))
        {
            findings.Add("rules.syntax", map.Original(diagnostic.Location.SourceSpan.Start), diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        }

        return findings.IsEmpty && IsSmall(findings);
    }

    // Walked without recursion, since the nesting is what is being measured. Chains such as a && b && c do not nest.
    private bool IsSmall(FindingSink findings)
    {
        // Every level and every second part takes a character at least.
        if (Root.FullSpan.Length <= DeepestNesting)
        {
            return true;
        }

        var open = new Stack<Part>();
        open.Push(new Part(Root, 1));
        var nodes = 0;
        while (open.TryPop(out var next))
        {
            if (++nodes > MostNodes)
            {
                findings.Add("rules.too-many-parts", 0, $"The expression has more than {MostNodes} parts.", "split it over parameters or rules");
                return false;
            }

            if (next.Depth > DeepestNesting)
            {
                findings.Add("rules.too-deep", map.Original(next.Node.SpanStart), $"The expression is nested more than {DeepestNesting} deep.", "split it over parameters or rules");
                return false;
            }

            foreach (var child in next.Node.ChildNodes())
            {
                var chained = next.Node is BinaryExpressionSyntax binary && child == binary.Left
                    || next.Node is MemberAccessExpressionSyntax or ArgumentSyntax or ArgumentListSyntax
                    || next.Node is InvocationExpressionSyntax call && child == call.Expression;
                open.Push(new Part(child, chained ? next.Depth : next.Depth + 1));
            }
        }

        return true;
    }

    private sealed record Part(Microsoft.CodeAnalysis.SyntaxNode Node, int Depth);
}
