namespace Dunning.Tests.Documentation;

/// <summary>The texts of the repository, each beside what it explains.</summary>
internal static class Readmes
{
    /// <summary>All of them, by path from the root.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. from top in new[] { "engine", "workflows", "letter-templates", "tests" }
           from file in Directory.EnumerateFiles(Repository.Path(top), "README.md", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where !path.Contains("/node_modules/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
           orderby path
           select (path, File.ReadAllText(file)),
        ("README.md", Read("README.md")),
    ];

    /// <summary>The text of one.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Repository.Path(path));

    /// <summary>The first cells of the rows of all tables, where they are a single piece of code.</summary>
    public static IEnumerable<string> CodeRows(string text) =>
        from line in text.Split('\n')
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cell = line[2..line.IndexOf('|', 2)].Trim()
        from code in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select code.Trim('`');
}
