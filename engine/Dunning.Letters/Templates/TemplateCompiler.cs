using Dunning.Rules.Types;

namespace Dunning.Letters.Templates;

/// <summary>Word file in, checked and compiled template out.</summary>
public static class TemplateCompiler
{
    /// <summary>Compiles a template against the fields it may name, and tells everything that is wrong with it at once.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="fields">The shape of the data that letters will be written from.</param>
    /// <param name="settings">Names for findings.</param>
    public static TemplateCompilation Compile(ReadOnlyMemory<byte> docx, RecordShape fields, TemplateSettings settings) =>
        throw new NotImplementedException();
}
