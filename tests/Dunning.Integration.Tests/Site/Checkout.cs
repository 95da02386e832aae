namespace Dunning.Integration.Tests.Site;

/// <summary>The checkout these tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>A recording of RulesEngine or Elsa in the team's folder beside the checkout; null when it is not there.</summary>
    public static string? Recorded(string file)
    {
        for (var directory = Root; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            var path = Path.Combine(directory, "shared", "conformance", file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private static string Find()
    {
        var directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "Workflow.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new InvalidOperationException("No Workflow.sln above " + AppContext.BaseDirectory);
    }
}
