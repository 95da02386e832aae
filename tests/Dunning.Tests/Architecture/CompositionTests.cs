using System.Text.RegularExpressions;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>Only the place where the program is put together knows what stands behind its ports.</summary>
public partial class CompositionTests
{
    [Fact]
    public void Storage_and_connectors_are_named_only_where_the_program_is_composed() => Assert.Empty(Breaches(WebSources()));

    [Fact]
    public void The_composition_test_can_fail() =>
        Assert.Equal(
            ["engine/Dunning.Web/Pages/Bad.razor names Dunning.Storage", "engine/Dunning.Web/Bad.cs names Dunning.Connectors"],
            Breaches(
            [
                ("engine/Dunning.Web/Program.cs", "using Dunning.Storage;"),
                ("engine/Dunning.Web/Composition/Ports.cs", "using Dunning.Connectors.Mail;"),
                ("engine/Dunning.Web/Pages/Bad.razor", "@using Dunning.Storage.Sqlite"),
                ("engine/Dunning.Web/Bad.cs", "Dunning.Connectors.Mail.Smtp smtp;"),
            ]));

    private static IEnumerable<(string Path, string Text)> WebSources() =>
        Repository.Sources("engine/Dunning.Web").Concat(
            from file in Directory.EnumerateFiles(Repository.Path("engine", "Dunning.Web"), "*.razor", SearchOption.AllDirectories)
            select (Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static IEnumerable<string> Breaches(IEnumerable<(string Path, string Text)> sources) =>
        from source in sources
        where source.Path != "engine/Dunning.Web/Program.cs" && !source.Path.StartsWith("engine/Dunning.Web/Composition/", StringComparison.Ordinal)
        from name in Rim().Matches(source.Text).Select(match => match.Value).Distinct()
        select $"{source.Path} names {name}";

    [GeneratedRegex(@"\bDunning\.(?:Storage|Connectors)\b", RegexOptions.None, 1000)]
    private static partial Regex Rim();
}
