using System.CommandLine;
using System.Security.Cryptography;
using Dunning.Cases.Correspondence;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Core.Law;
using Dunning.Letters.Starters;
using Dunning.Letters.Templates;
using Dunning.Operations.Printing;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning letter</c>: renders and checks Word templates, and writes one to begin with.</summary>
internal static class LetterCommand
{
    public static Command Create() => new("letter", "Word-sjablonen.") { Render(), Check(), Starter() };

    private static Command Render()
    {
        var template = new Argument<FileInfo>("TEMPLATE") { Description = "Word-sjabloon (.docx)." };
        var data = new Option<FileInfo>("--data") { Description = "JSON-object met de velden.", Required = true };
        var target = new Option<FileInfo>("--out") { Description = "Te schrijven brief.", Required = true };
        var image = new Option<string[]>("--image") { Description = "NAAM=BESTAND.png: afbeelding voor de plaats met die naam (logo, signature)." };
        var language = Language();
        var pdf = new Option<bool>("--pdf") { Description = "De brief als pdf schrijven; vraagt LibreOffice." };
        var json = Options.Json();
        var command = new Command("render", "Een brief maken van een sjabloon en gegevens.") { template, data, target, image, language, pdf, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var findings = new List<Finding>();
            if (await LetterRecords.ReadAsync(given.GetValue(data)!, findings, cancellationToken) is not { } values
                || await CompileAsync(given.GetValue(template)!, values, given.GetValue(language)!, findings, cancellationToken) is not { } compiled)
            {
                return output.Answer(findings);
            }

            if (values.Records is not [var record])
            {
                return output.Answer([Finding.Error("letter.data", given.GetValue(data)!.Name, "", "One letter is written from one JSON object.")]);
            }

            try
            {
                var images = await ImagesAsync(given.GetValue(image) ?? [], cancellationToken);
                var letter = compiled.Render(record, new RenderSettings { Culture = LanguageCode.Parse(given.GetValue(language)).Culture(), Images = images });
                var (bytes, sha256) = (letter.Bytes, letter.Sha256);
                if (given.GetValue(pdf))
                {
                    using var press = PdfPresses.Local();
                    var pressed = (await press.PressAsync([new WordDocument(given.GetValue(template)!.Name, bytes)], cancellationToken))[0];
                    if (pressed.Pdf is null)
                    {
                        output.Answer([.. findings, pressed.Problem!]);
                        return ExitCode.WorldFailed;
                    }

                    (bytes, sha256) = (pressed.Pdf, Convert.ToHexStringLower(SHA256.HashData(pressed.Pdf)));
                }

                await File.WriteAllBytesAsync(given.GetValue(target)!.FullName, bytes, cancellationToken);
                output.Answer(
                    new { bytes = bytes.Length, sha256, findings },
                    console => console.MarkupLineInterpolated($"[green]{given.GetValue(target)!.FullName}[/] {bytes.Length} bytes, sha256 {sha256}"));
                return ExitCode.Success;
            }
            catch (EvaluationException wrong)
            {
                return output.Answer([.. findings, Finding.Error("letter.evaluation", given.GetValue(template)!.Name, "", wrong.Message)]);
            }
        });
        return command;
    }

    private static Command Check()
    {
        var template = new Argument<FileInfo>("TEMPLATE") { Description = "Word-sjabloon (.docx)." };
        var data = new Option<FileInfo?>("--data") { Description = "JSON-object met de velden, of een lijst ervan; zonder: de velden van een brief." };
        var language = Language();
        var notice = new Option<string?>("--notice") { Description = "Ook de woorden: consumer voor een veertiendagenbrief, business voor een ingebrekestelling." };
        notice.AcceptOnlyFromAmong("consumer", "business");
        var json = Options.Json();
        var command = new Command("check", "De velden en bevindingen van een sjabloon tonen.") { template, data, language, notice, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            var findings = new List<Finding>();
            var values = given.GetValue(data) is { } file ? await LetterRecords.ReadAsync(file, findings, cancellationToken) : LetterRecords.OfDossier;
            var compiled = values is null ? null : await CompileAsync(given.GetValue(template)!, values, given.GetValue(language)!, findings, cancellationToken);
            var uses = compiled is null ? [] : FieldUse.Count(compiled, values!.Shape, values.Records);
            findings.AddRange(compiled is null ? [] : await WordingAsync(given.GetValue(template)!, given.GetValue(notice), given.GetValue(language)!, cancellationToken));
            findings.AddRange(FieldUse.Remarks(uses, given.GetValue(template)!.Name));
            var fields = uses.Select(use => new { path = use.Field.Path, type = use.Field.Type.Name, empty = use.Empty, of = use.Of }).ToList();
            output.Answer(new { fields, findings }, console =>
            {
                var table = new Table().Border(TableBorder.Rounded).AddColumns("veld", "soort", "leeg");
                foreach (var field in fields)
                {
                    table.AddRow(field.path.EscapeMarkup(), field.type.EscapeMarkup(), field.empty == 0 ? "" : FormattableString.Invariant($"{field.empty} van {field.of}"));
                }

                console.Write(table);
                Output.Show(console, findings);
            });
            return findings.HasErrors() ? ExitCode.GivenWrong : ExitCode.Success;
        });
        return command;
    }

    private static Command Starter()
    {
        var target = new Option<FileInfo>("--out") { Description = "Te schrijven sjabloon (.docx).", Required = true };
        var language = Language();
        var json = Options.Json();
        var command = new Command("starter", "Een sjabloon om mee te beginnen: alle velden, in drie schrijfwijzen.") { target, language, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var bytes = StarterTemplate.Write(RecordShape.Of<LetterFacts>(), LanguageCode.Parse(given.GetValue(language)));
            await File.WriteAllBytesAsync(given.GetValue(target)!.FullName, bytes, cancellationToken);
            new Output(given.GetValue(json)).Answer(
                new { file = given.GetValue(target)!.FullName, bytes = bytes.Length },
                console => console.MarkupLineInterpolated($"[green]{given.GetValue(target)!.FullName}[/] {bytes.Length} bytes"));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Finding>> WordingAsync(FileInfo template, string? notice, string language, CancellationToken cancellationToken) =>
        notice is null
            ? []
            : ProcedureCompiler.CheckNotice(
                notice == "consumer" ? NoticeKind.FourteenDayLetter : NoticeKind.NoticeOfDefault, await File.ReadAllBytesAsync(template.FullName, cancellationToken), template.Name, language);

    private static Option<string> Language() => new("--language") { Description = "nl of en.", DefaultValueFactory = _ => "nl" };

    private static async Task<LetterTemplate?> CompileAsync(FileInfo template, LetterRecords data, string language, List<Finding> findings, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(template.FullName, cancellationToken);
        var settings = new TemplateSettings { File = template.Name, Language = LanguageCode.Parse(language), Words = FieldNames.Dutch };
        var compilation = TemplateCompiler.Compile(bytes, data.Shape, settings);
        findings.AddRange(compilation.Findings);
        return compilation.Template;
    }

    private static async Task<Dictionary<string, byte[]>> ImagesAsync(string[] given, CancellationToken cancellationToken)
    {
        var images = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, file) in given.Select(one => one.Split('=', 2)).Where(one => one.Length == 2).Select(one => (one[0], one[1])))
        {
            images[name] = await File.ReadAllBytesAsync(file, cancellationToken);
        }

        return images;
    }
}
