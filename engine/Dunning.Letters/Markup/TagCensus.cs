using Dunning.Letters.Packages;

namespace Dunning.Letters.Markup;

/// <summary>Counts, before any work is done, how many tags a document can hold at most.</summary>
internal static class TagCensus
{
    public static bool IsTooMany(IEnumerable<Story> stories) => stories.Sum(Count) > PackageLimits.Tags;

    private static int Count(Story story)
    {
        var (braces, fields) = (0, 0);
        foreach (var element in story.Root.Descendants())
        {
            if (element.Name == Wml.Text)
            {
                braces += element.Value.Count(c => c == '{');
            }
            else if (element.Name == Wml.SimpleField || element.Name == Wml.Control || (element.Name == Wml.FieldCharacter && element.Value(Wml.W + "fldCharType") == "begin"))
            {
                fields++;
            }
        }

        return (braces / 2) + fields;
    }
}
