using System.Xml.Linq;
using Dunning.Core.Languages;
using Dunning.Letters.Fields;
using Dunning.Letters.Markup;
using Dunning.Rules.Types;

namespace Dunning.Letters.Starters;

/// <summary>The sample data behind a starter template, as XML: an element for every field. Lists are left out; they are typed.</summary>
internal static class SampleXml
{
    /// <summary>How the controls name this data.</summary>
    public const string Id = "{6B1E7A52-4C1D-4E0B-9C55-1F0D6A3C2E11}";

    private static readonly XNamespace Space = ControlName.SampleData;

    public static string Write(RecordShape fields, Language language) => Element("letter", fields, language)!.ToString(SaveOptions.DisableFormatting);

    /// <summary>A value of a kind, as a letter shows it.</summary>
    public static string Of(string path, Shape shape, Language language) =>
        shape == ScalarShape.Amount ? (language == Language.English ? "€1,250.50" : "€\u00A01.250,50") :
        shape == ScalarShape.Day ? (language == Language.English ? "14 March 2026" : "14 maart 2026") :
        shape == ScalarShape.Flag ? (language == Language.English ? "yes" : "ja") :
        shape == ScalarShape.Text ? path : "14";

    private static XElement? Element(string name, Shape shape, Language language) => shape switch
    {
        RecordShape record => new XElement(Space + name, record.Fields.Select(field => Element(Scope.Shown(field.Name), field.Shape, language))),
        ScalarShape => new XElement(Space + name, Of(name, shape, language)),
        _ => null,
    };
}
