using System.CommandLine;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Findings;
using Dunning.Operations.Calendars;
using Dunning.Operations.Dossiers;
using Dunning.Web.Composition;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary><c>dunning dossier retention</c>: proposes closed cases whose personal texts may go, and erases them after an OK.</summary>
internal static class DossierCommandRetention
{
    private const int FewestYears = 2;
    private const int UsualYears = 5;

    public static Command Create(TimeProvider time)
    {
        var years = new Option<int>("--years") { Description = "Jaren na de laatste gebeurtenis in een gesloten dossier.", DefaultValueFactory = _ => UsualYears };
        var agreed = new Option<bool>("--ok") { Description = "De voorgestelde teksten wissen; dat is niet terug te draaien." };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("retention", "Gesloten dossiers waarvan de persoonlijke teksten weg mogen: voorstellen, en na akkoord wissen.") { years, agreed, data, json };
        command.SetAction(async (given, cancellationToken) =>
        {
            var output = new Output(given.GetValue(json));
            if (given.GetValue(years) is < FewestYears or > 100)
            {
                return output.Answer([Finding.Error("dossier.years", "", "--years", "A dossier is kept for at least two years after it was closed (Bki art. 5.1).")]);
            }

            await using var office = await Office.OpenToBringInAsync(given.GetValue(data)!, time, cancellationToken);
            var today = await office.Services.GetRequiredService<IOfficeClock>().TodayAsync(cancellationToken);
            var book = office.Services.GetRequiredService<IDossierBook>();
            var before = today.AddYears(-given.GetValue(years));
            var ripe = await book.RipeAsync(before, cancellationToken);
            var erased = given.GetValue(agreed) ? await book.EraseAsync(ripe, cancellationToken) : 0;
            output.Answer(new { before, cases = ripe.Select(CaseState.Reference), erased }, console =>
            {
                console.MarkupLineInterpolated($"{ripe.Count} gesloten dossiers zonder gebeurtenis sinds {before:yyyy-MM-dd}: {string.Join(", ", ripe.Take(20).Select(CaseState.Reference))}");
                console.MarkupLineInterpolated($"{(given.GetValue(agreed) ? FormattableString.Invariant($"Van {erased} gebeurtenissen zijn de persoonlijke teksten gewist.") : "Nog niets gewist; met --ok wel.")}");
            });
            return ExitCode.Success;
        });
        return command;
    }
}
