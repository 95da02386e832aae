namespace Dunning.Rules.Language;

/// <summary>Text in, checked and compiled expression out. Nothing outside the vocabulary and the table of allowed members can be reached.</summary>
public static class ExpressionCompiler
{
    public static ExpressionCompilation Compile(string text, Vocabulary vocabulary, ExpressionSettings settings) => throw new NotImplementedException();
}
