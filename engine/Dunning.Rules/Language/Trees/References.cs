namespace Dunning.Rules.Language.Trees;

/// <summary>Which inputs and fields an expression reads; of a path only the longest form.</summary>
internal static class References
{
    public static IReadOnlyList<string> Of(Node root)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(root, found);
        return [.. found];
    }

    private static void Collect(Node node, SortedSet<string> found)
    {
        if (node is InputNode or FieldNode && node.Path is { } path)
        {
            found.Add(path);
            return;
        }

        foreach (var child in node.Children)
        {
            Collect(child, found);
        }
    }
}
