using Dunning.Rules.Language.Binding;
using Dunning.Rules.Language.Parsing;

namespace Dunning.Rules.Language;

/// <summary>Text in, checked and compiled expression out. Nothing outside the vocabulary and the table of allowed members can be reached.</summary>
public static class ExpressionCompiler
{
    /// <summary>Checks an expression; the delegate itself is made when it is first evaluated.</summary>
    /// <param name="text">At most 4096 characters.</param>
    /// <param name="vocabulary">What it may name.</param>
    /// <param name="settings">How it is read, what result is wanted, and where it stands.</param>
    public static ExpressionCompilation Compile(string text, Vocabulary vocabulary, ExpressionSettings settings)
    {
        var findings = new FindingSink(settings);
        if (ParsedText.Parse(text, settings.Dialect, findings) is not { } parsed)
        {
            return new ExpressionCompilation(null, findings.All);
        }

        var root = new Binder(parsed, vocabulary, settings, findings).BindRoot();
        return new ExpressionCompilation(root is null || !findings.IsEmpty ? null : new CompiledExpression(text, root), findings.All);
    }
}
