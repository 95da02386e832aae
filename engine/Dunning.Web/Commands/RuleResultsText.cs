using System.Text.Json.Nodes;
using Dunning.Core.Languages;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary>Results of rules for people: a line a rule, with its reason or message below it.</summary>
internal static class RuleResultsText
{
    public static void Write(JsonNode answer, IAnsiConsole console, Language language)
    {
        foreach (var workflow in answer.AsArray())
        {
            console.MarkupLineInterpolated($"[bold]{workflow!["workflow"]!.GetValue<string>()}[/]");
            Write(workflow["results"]!.AsArray(), console, language, indent: 2);
        }
    }

    private static void Write(JsonArray results, IAnsiConsole console, Language language, int indent)
    {
        foreach (var result in results)
        {
            var holds = result!["success"]!.GetValue<bool>();
            Line(console, indent, (holds ? Say(language, "ja   ", "yes  ") : Say(language, "nee  ", "no   ")) + result["ruleName"]!.GetValue<string>());
            foreach (var (name, title) in new[] { ("because", ""), ("error", ""), ("output", Say(language, "uitkomst: ", "outcome: ")), ("actionError", Say(language, "actie mislukt: ", "action failed: ")) })
            {
                if (result[name] is { } told)
                {
                    Line(console, indent + 5, title + (told is JsonValue value && value.TryGetValue<string>(out var text) ? text : told.ToJsonString(Output.Contract)));
                }
            }

            if (result["children"] is JsonArray children)
            {
                Write(children, console, language, indent + 5);
            }
        }
    }

    private static string Say(Language language, string dutch, string english) => language == Language.English ? english : dutch;

    // Not through the console's own writer: that one breaks lines at the width of the window.
    private static void Line(IAnsiConsole console, int indent, string text) => console.Profile.Out.Writer.WriteLine(new string(' ', indent) + text);
}
