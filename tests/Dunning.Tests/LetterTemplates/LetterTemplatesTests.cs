using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dunning.Tests.LetterTemplates;

/// <summary>The templates in letter-templates/ are what this folder writes. DUNNING_ACCEPT=1 writes them anew.</summary>
public sealed class LetterTemplatesTests
{
    public static TheoryData<string> Paths => [.. LetterTemplate.All.Select(template => template.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_committed_template_is_what_the_generator_writes(string path)
    {
        var file = Repository.Path("letter-templates", path);
        var written = LetterDesign.Docx(Template(path));
        var differences = Differences(File.Exists(file) ? File.ReadAllBytes(file) : null, written);

        if (differences.Count > 0)
        {
            var accept = Environment.GetEnvironmentVariable("DUNNING_ACCEPT") == "1";
            File.WriteAllBytes(accept ? file : Path.ChangeExtension(file, ".received.docx"), written);
            Assert.True(accept, path + " differs in " + string.Join(", ", differences) + "; see the .received.docx beside it, or accept with DUNNING_ACCEPT=1");
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Word_2019_finds_nothing_wrong_in_a_template(string path)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(LetterDesign.Docx(Template(path))), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);

        Assert.Empty(errors.Select(error => error.Part?.Uri + " " + error.Path?.XPath + ": " + error.Description));
    }

    [Fact]
    public void No_template_lies_in_the_folder_that_the_generator_does_not_write()
    {
        var root = Repository.Path("letter-templates");
        var found = Directory.EnumerateFiles(root, "*.docx", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains(".received.", StringComparison.Ordinal));

        Assert.Equal(LetterTemplate.All.Select(template => template.Path).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_changed_word_is_seen_as_a_difference_in_the_part_it_stands_in()
    {
        var template = LetterTemplate.All[0];
        var other = template with { Write = letter => letter.Open("Iets anders") };

        Assert.Equal(["word/document.xml"], Differences(LetterDesign.Docx(other), LetterDesign.Docx(template)));
    }

    private static LetterTemplate Template(string path) => LetterTemplate.All.Single(template => template.Path == path);

    /// <summary>Names of the parts that are not the same; the container's bytes (order, compression, days) do not matter.</summary>
    private static List<string> Differences(byte[]? committed, byte[] written)
    {
        var before = committed is null ? [] : Parts(committed);
        var after = Parts(written);

        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Where(name => !before.TryGetValue(name, out var one) || !after.TryGetValue(name, out var two) || !one.AsSpan().SequenceEqual(two)),
        ];
    }

    private static Dictionary<string, byte[]> Parts(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));

        return zip.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);

        return copy.ToArray();
    }
}
