using System.CommandLine;
using System.Text.Json;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Core.Law;
using Dunning.Letters.Templates;
using Dunning.Rules.Types;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning letter</c>: renders and checks Word templates.</summary>
internal static class LetterCommand
{
    public static Command Create() => new("letter", "Word-sjablonen.") { Render(), Check() };

    private static Command Render()
    {
        var template = new Argument<FileInfo>("TEMPLATE") { Description = "Word-sjabloon (.docx)." };
        var data = new Option<FileInfo>("--data") { Description = "JSON-object met de velden.", Required = true };
        var target = new Option<FileInfo>("--out") { Description = "Te schrijven brief.", Required = true };
        var language = new Option<string>("--language") { Description = "nl of en.", DefaultValueFactory = _ => "nl" };
        var json = Options.Json();
        var command = new Command("render", "Een brief maken van een sjabloon en gegevens.") { template, data, target, language, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var (compilation, values) = await CompileAsync(given.GetValue(template)!, given.GetValue(data)!, given.GetValue(language)!, cancellationToken);
            if (compilation.Template is not { } compiled || compilation.Findings.HasErrors())
            {
                return output.Answer(compilation.Findings);
            }

            var letter = compiled.Render(values, new RenderSettings { Culture = LanguageCode.Parse(given.GetValue(language)).Culture() });
            await File.WriteAllBytesAsync(given.GetValue(target)!.FullName, letter.Bytes, cancellationToken);
            output.Answer(
                new { bytes = letter.Bytes.Length, sha256 = letter.Sha256, findings = compilation.Findings },
                console => console.MarkupLineInterpolated($"[green]{given.GetValue(target)!.FullName}[/] {letter.Bytes.Length} bytes, sha256 {letter.Sha256}"));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Check()
    {
        var template = new Argument<FileInfo>("TEMPLATE") { Description = "Word-sjabloon (.docx)." };
        var data = new Option<FileInfo?>("--data") { Description = "JSON-object met de velden; zonder: de velden van een brief." };
        var language = new Option<string>("--language") { Description = "nl of en.", DefaultValueFactory = _ => "nl" };
        var notice = new Option<string?>("--notice") { Description = "Ook de woorden: consumer voor een veertiendagenbrief, business voor een ingebrekestelling." };
        notice.AcceptOnlyFromAmong("consumer", "business");
        var json = Options.Json();
        var command = new Command("check", "De velden en bevindingen van een sjabloon tonen.") { template, data, language, notice, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var (compilation, _) = await CompileAsync(given.GetValue(template)!, given.GetValue(data), given.GetValue(language)!, cancellationToken);
            var findings = compilation.Findings.Concat(await WordingAsync(compilation, given.GetValue(template)!, given.GetValue(notice), given.GetValue(language)!, cancellationToken)).ToList();
            var fields = compilation.Template?.Fields.Select(field => new { path = field.Path, type = field.Type.Name }).ToList() ?? [];
            output.Answer(new { fields, findings }, console =>
            {
                var table = new Table().Border(TableBorder.Rounded).AddColumns("veld", "soort");
                foreach (var field in fields)
                {
                    table.AddRow(field.path.EscapeMarkup(), field.type.EscapeMarkup());
                }

                console.Write(table);
                Output.Show(console, findings);
            });
            return findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }

    // The words can only be read of a template that is sound.
    private static async Task<IReadOnlyList<Finding>> WordingAsync(TemplateCompilation compilation, FileInfo template, string? notice, string language, CancellationToken cancellationToken) =>
        compilation.Template is null || notice is null
            ? []
            : ProcedureCompiler.CheckNotice(
                notice == "consumer" ? NoticeKind.FourteenDayLetter : NoticeKind.NoticeOfDefault, await File.ReadAllBytesAsync(template.FullName, cancellationToken), template.Name, language);

    private static async Task<(TemplateCompilation Compilation, object Values)> CompileAsync(
        FileInfo template, FileInfo? data, string language, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(template.FullName, cancellationToken);
        var settings = new TemplateSettings { File = template.Name, Language = LanguageCode.Parse(language) };
        if (data is null)
        {
            return (TemplateCompiler.Compile(bytes, RecordShape.Of<Dunning.Cases.Correspondence.LetterFacts>(), settings), new object());
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(await File.ReadAllBytesAsync(data.FullName, cancellationToken));
        }
        catch (JsonException wrong)
        {
            return (new TemplateCompilation(null, [Finding.Error("letter.data", data.Name, "", "The data are not JSON: " + wrong.Message)]), new object());
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (new TemplateCompilation(null, [Finding.Error("letter.data", data.Name, "", "The data must be one JSON object.")]), new object());
            }

            var shape = JsonValues.Infer(document.RootElement);
            return (TemplateCompiler.Compile(bytes, (RecordShape)shape, settings), JsonValues.Read(document.RootElement, shape)!);
        }
    }
}
