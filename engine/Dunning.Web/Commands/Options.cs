using System.CommandLine;

namespace Dunning.Web.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class Options
{
    public static Option<bool> Json() => new("--json") { Description = "Eén JSON-document op stdout." };

    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "Map met de gegevens van het kantoor.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    public static Option<string?> Client() => new("--client") { Description = "Opdrachtgever." };
}
