using Dunning.Core.Findings;
using Dunning.Letters.Fields;
using Dunning.Letters.Markup;
using Dunning.Letters.Packages;
using Dunning.Letters.Programs;
using Dunning.Rules.Types;

namespace Dunning.Letters.Templates;

/// <summary>Word file in, checked and compiled template out.</summary>
public static class TemplateCompiler
{
    /// <summary>Compiles a template against the fields it may name, and tells everything that is wrong with it at once.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="fields">The shape of the data that letters will be written from.</param>
    /// <param name="settings">Names for findings, other words for fields.</param>
    public static TemplateCompilation Compile(ReadOnlyMemory<byte> docx, RecordShape fields, TemplateSettings settings)
    {
        var findings = new List<Finding>();
        if (new PackageReader(settings.File, findings).Read(docx) is not { } package)
        {
            return new TemplateCompilation(null, findings);
        }

        var check = new PackageCheck(package, settings.File, findings);
        check.Check();
        var stories = new StoryReader(package, settings.File, findings).Read();
        if (TagCensus.IsTooMany(stories))
        {
            findings.Add(Finding.Error("letters.too-many-tags", settings.File, "", $"The document has more than {PackageLimits.Tags} tags.", "repeat what is alike with {{#each …}}"));
            return new TemplateCompilation(null, findings);
        }

        foreach (var story in stories)
        {
            check.CheckMarkup(story.Part, story.Root);
            Tidying.Tidy(story.Root);
            new MergeFields(story).Replace();
            new ContentControls(story).Replace();
            new TextTags(story).Replace();
        }

        new UnseenTags(package, settings.File, findings).Report(stories);
        var root = new Scope(fields, settings.Words);
        var binder = new Binder(settings.File, findings);
        var pictures = new Pictures(package, binder, root);
        foreach (var story in stories)
        {
            new Blocks(story).Arrange();
            Marks.DropInsideBlocks(story.Root);
            pictures.Find(story);
        }

        package.DropUnreachable();
        ContentTypes.Adapt(package);
        var nextId = Number(stories);
        var moving = new List<MovingPart>();
        foreach (var story in stories)
        {
            var writer = new ProgramWriter(binder, root);
            var steps = writer.Write(story.Root);
            if (steps is [LiteralStep literal])
            {
                story.Source.Bytes = literal.Bytes;
            }
            else
            {
                package.Remove(story.Source);
                moving.Add(new MovingPart(story.Part, steps, writer.Depth));
            }
        }

        if (findings.HasErrors())
        {
            return new TemplateCompilation(null, findings);
        }

        var images = pictures.Found.Select(picture => (picture, Take(package, picture.Part))).ToList();
        return new TemplateCompilation(new LetterTemplate(binder.Used, Fixed(package), moving, images, nextId), findings);
    }

    // Pictures are numbered over the whole document, so that those in loops (which have a step there) can go on counting.
    private static int Number(IEnumerable<Story> stories)
    {
        var next = 1;
        foreach (var properties in stories.SelectMany(story => story.Root.Descendants(Wml.DrawingProperties)))
        {
            properties.SetAttributeValue("id", next++);
        }

        return next;
    }

    private static ZipEntry Take(Package package, string name)
    {
        var part = package.Parts.First(part => part.Name == name);
        package.Remove(part);
        return ZipEntry.Lasting(part.Name, part.Bytes);
    }

    // The list of content types comes first, as readers that stream expect it.
    private static ZipEntry[] Fixed(Package package) =>
    [
        .. package.Parts
            .OrderBy(part => part.Name == Package.ContentTypes ? 0 : 1)
            .Select(part => ZipEntry.Lasting(part.Name, part.Bytes)),
    ];
}
