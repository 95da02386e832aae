using System.Reflection;
using Dunning.Cases.Correspondence;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Xunit;

namespace Dunning.Tests.LetterTemplates;

/// <summary>What the templates say once the letter engine has filled them.</summary>
public sealed class LettersFromTemplatesTests
{
    public static TheoryData<string> Paths => [.. LetterTemplate.All.Select(template => template.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_template_names_only_fields_that_exist(string path) =>
        Assert.Empty(Compile(path).Findings.Select(finding => finding.ToString()));

    /// <summary>The letters as text, to be read and reviewed; DUNNING_ACCEPT=1 writes them anew.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void A_letter_reads_as_it_was_approved(string path)
    {
        var text = string.Join("\n", SampleFacts.For(path).Select(sample => "--- " + sample.Name + "\n" + Text(path, sample.Facts)));
        var golden = Repository.Path("tests", "Dunning.Tests", "LetterTemplates", "Golden", path.Replace('/', '-').Replace(".docx", ".golden.txt", StringComparison.Ordinal));

        if (!File.Exists(golden) || File.ReadAllText(golden) != text)
        {
            var accept = Environment.GetEnvironmentVariable("DUNNING_ACCEPT") == "1";
            File.WriteAllText(accept ? golden : golden.Replace(".golden.", ".received.", StringComparison.Ordinal), text);
            Assert.True(accept, path + " reads differently; see the .received.txt beside its golden text, or accept with DUNNING_ACCEPT=1");
        }
    }

    [Theory]
    [InlineData("nl/ingebrekestelling-consument.docx", "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd", "14 december")]
    [InlineData("nl/veertiendagenbrief.docx", "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd", "14 december")]
    [InlineData("en/veertiendagenbrief.docx", "within fourteen days, counted from the day after this letter is delivered to you", "14 December")]
    [InlineData("en/ingebrekestelling-consument.docx", "within fourteen days, counted from the day after this letter is delivered to you", "14 December")]
    public void The_fourteen_day_letter_ties_its_term_to_delivery_and_names_one_account_and_no_last_day(string path, string term, string lastDay)
    {
        var text = Text(path, SampleFacts.Consumer);

        Assert.Contains(term, text, StringComparison.Ordinal);
        Assert.DoesNotContain(lastDay, text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("NL91 ABNA").Length);
        Assert.DoesNotContain("btw over deze kosten", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VAT on these costs", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_lists_every_field()
    {
        var readme = File.ReadAllText(Repository.Path("letter-templates", "README.md"));

        var missing = Fields(typeof(LetterFacts), "").Where(field => !readme.Contains("`" + field + "`", StringComparison.Ordinal)).ToList();

        Assert.Empty(missing);
    }

    /// <summary>Paths as a template writes them; the fields of a list's items stand by themselves.</summary>
    private static IEnumerable<string> Fields(Type type, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var path = prefix + char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var item = property.PropertyType.GenericTypeArguments.FirstOrDefault();
            var inner = property.PropertyType.Namespace == typeof(LetterFacts).Namespace ? Fields(property.PropertyType, path + ".")
                : item?.Namespace == typeof(LetterFacts).Namespace ? Fields(item!, "").Prepend(path)
                : [path];
            foreach (var field in inner)
            {
                yield return field;
            }
        }
    }

    private static string Text(string path, object facts)
    {
        var settings = new RenderSettings { Culture = LanguageCode.Parse(path[..2]).Culture() };

        return LetterText.OfWhole(Compile(path).Template!.Render(facts, settings).Bytes);
    }

    private static TemplateCompilation Compile(string path) => TemplateCompiler.Compile(
        LetterDesign.Docx(LetterTemplate.All.Single(template => template.Path == path)),
        LetterShapes.Of(Path.GetFileNameWithoutExtension(path)),
        new TemplateSettings { File = path, Language = LanguageCode.Parse(path[..2]) });
}
