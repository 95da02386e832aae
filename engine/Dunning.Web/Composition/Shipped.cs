using Dunning.Cases.Procedures;
using Dunning.Letters.Templates;

namespace Dunning.Web.Composition;

/// <summary>What ships with the program, beside its assemblies.</summary>
internal static class Shipped
{
    /// <summary>Procedures, a folder each.</summary>
    public static string Workflows { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>Word templates, a folder per language.</summary>
    public static string Templates { get; } = Path.Combine(AppContext.BaseDirectory, "letter-templates");

    /// <summary>The sample office.</summary>
    public static string SampleOffice { get; } = Path.Combine(AppContext.BaseDirectory, "SampleOffice");

    /// <summary>A Dutch template by name.</summary>
    public static LetterTemplate Template(string name)
    {
        var path = Path.Combine(Templates, "nl", name + ".docx");
        return ProcedureCompiler.CheckTemplate(File.ReadAllBytes(path), path, "nl").Template ?? throw new InvalidOperationException(path + " does not compile.");
    }
}
