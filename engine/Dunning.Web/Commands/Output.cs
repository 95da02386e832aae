using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dunning.Core.Findings;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary>Where a verb's answer goes: one JSON document on stdout for scripts, or tables for people. Messages go to stderr.</summary>
internal sealed class Output(bool json)
{
    /// <summary>The contract's JSON: camelCase, decimals as strings with a dot, days as ISO 8601.</summary>
    public static JsonSerializerOptions Contract { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new DecimalText(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool IsJson => json;

    /// <summary>For progress and remarks.</summary>
    public IAnsiConsole Messages { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>The answer of a verb.</summary>
    /// <param name="answer">For scripts.</param>
    /// <param name="people">Draws it for people.</param>
    public void Answer(object answer, Action<IAnsiConsole> people)
    {
        if (json)
        {
            Console.Out.WriteLine(answer as JsonNode is { } node ? node.ToJsonString(Contract) : JsonSerializer.Serialize(answer, Contract));
        }
        else
        {
            people(AnsiConsole.Console);
        }
    }

    /// <summary>Findings as the whole answer.</summary>
    /// <returns>The exit code they lead to.</returns>
    public int Answer(IReadOnlyCollection<Finding> findings)
    {
        Answer(new { findings }, console => Show(console, findings));
        return findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
    }

    /// <summary>Findings that are no part of the answer: a line each on stderr, none when there are none.</summary>
    public void Remark(IReadOnlyCollection<Finding> findings) => Lines(Messages, findings);

    /// <summary>Findings beside an answer.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyCollection<Finding> findings)
    {
        Lines(console, findings);
        if (findings.Count == 0)
        {
            console.MarkupLine("[green]Geen bevindingen.[/]");
        }
    }

    private static void Lines(IAnsiConsole console, IReadOnlyCollection<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var colour = finding.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
            console.MarkupLineInterpolated($"[{colour}]{Word(finding.Severity)}[/] {finding.ToString()}");
        }
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "fout", Severity.Warning => "let op", _ => "weet" };

    private sealed class DecimalText : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
