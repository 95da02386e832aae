namespace Dunning.Tests;

/// <summary>The checkout these tests run in. (Not CallerFilePath: a CI build writes source paths as /_/…)</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static IEnumerable<(string Path, string Text)> Sources(string under) =>
        from file in Directory.EnumerateFiles(System.IO.Path.Combine(Root, under), "*.cs", SearchOption.AllDirectories)
        let path = System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));

    /// <summary>The team's shared folder beside the checkout, with the conformance cases; null when it is not there.</summary>
    public static string? Shared { get; } = FindShared();

    private static string Find()
    {
        var directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory, "Workflow.sln")))
        {
            directory = System.IO.Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException("No Workflow.sln above " + AppContext.BaseDirectory);
    }

    private static string? FindShared()
    {
        for (var directory = Root; directory is not null; directory = System.IO.Path.GetDirectoryName(directory))
        {
            var candidate = System.IO.Path.Combine(directory, "shared", "conformance");
            if (Directory.Exists(candidate))
            {
                return System.IO.Path.GetDirectoryName(candidate);
            }
        }

        return null;
    }
}
