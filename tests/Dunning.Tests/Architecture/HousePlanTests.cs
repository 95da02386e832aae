using System.Xml.Linq;
using Xunit;

namespace Dunning.Tests.Architecture;

/// <summary>Which project may lean on which project and package. The table is the plan: change it first, on purpose.</summary>
public class HousePlanTests
{
    private static readonly Dictionary<string, string[]> Plan = new()
    {
        ["Dunning.Core"] = [],
        ["Dunning.Rules"] = ["Dunning.Core", "Microsoft.CodeAnalysis.CSharp"],
        ["Dunning.Workflows"] = ["Dunning.Core", "Dunning.Rules"],
        ["Dunning.Letters"] = ["Dunning.Core", "Dunning.Rules", "DocumentFormat.OpenXml", "QRCoder"],
        ["Dunning.Cases"] = ["Dunning.Core", "Dunning.Rules", "Dunning.Workflows", "Dunning.Letters"],
        ["Dunning.Operations"] =
        [
            "Dunning.Core", "Dunning.Rules", "Dunning.Workflows", "Dunning.Letters", "Dunning.Cases", "Microsoft.Extensions.Logging.Abstractions",
        ],
        ["Dunning.Storage"] =
        [
            "Dunning.Core", "Dunning.Cases", "Dunning.Operations", "Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "Npgsql", "Dapper",
        ],
        ["Dunning.Connectors"] = ["Dunning.Core", "Dunning.Operations", "CsvHelper", "PdfPig"],
        ["Dunning.Web"] =
        [
            "Dunning.Core", "Dunning.Rules", "Dunning.Workflows", "Dunning.Letters", "Dunning.Cases", "Dunning.Operations", "Dunning.Storage",
            "Dunning.Connectors", "System.CommandLine", "Spectre.Console", "Quartz",

            // The code that puts the key of a second factor into a telephone.
            "QRCoder",
        ],
    };

    [Fact]
    public void Every_project_leans_only_on_what_the_plan_allows() =>
        Assert.Empty(Breaches(Directory.EnumerateFiles(Repository.Path("engine"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileNameWithoutExtension(file), XDocument.Load(file)))));

    [Fact]
    public void Every_project_of_the_plan_is_there() =>
        Assert.All(Plan.Keys, name => Assert.True(File.Exists(Repository.Path("engine", name, name + ".csproj")), name));

    [Fact]
    public void The_plan_test_can_fail() =>
        Assert.Equal(
            ["Dunning.Core leans on Npgsql", "Dunning.Cases leans on Dunning.Storage", "Dunning.Extra is not in the plan"],
            Breaches(
            [
                ("Dunning.Core", XDocument.Parse("""<Project><ItemGroup><PackageReference Include="Npgsql" /></ItemGroup></Project>""")),
                ("Dunning.Cases", XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="../Dunning.Storage/Dunning.Storage.csproj" /></ItemGroup></Project>""")),
                ("Dunning.Extra", XDocument.Parse("<Project />")),
            ]));

    private static IEnumerable<string> Breaches(IEnumerable<(string Name, XDocument Project)> projects)
    {
        foreach (var (name, project) in projects)
        {
            if (!Plan.TryGetValue(name, out var allowed))
            {
                yield return $"{name} is not in the plan";
                continue;
            }

            var used = project.Descendants().Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference")
                .Select(element => (string)element.Attribute("Include")!)
                .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include) : include);
            foreach (var breach in used.Except(allowed))
            {
                yield return $"{name} leans on {breach}";
            }
        }
    }
}
