using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Simulation;
using Dunning.Core.Languages;
using Dunning.Operations.Simulation;
using Dunning.Web.Site;

namespace Dunning.Web.Commands;

/// <summary>A difference in Dutch sentences, as one tells it to a manager.</summary>
internal static class DifferenceText
{
    private static readonly CultureInfo Dutch = Language.Dutch.Culture();

    public static IReadOnlyList<string> Sentences(PortfolioDifference difference)
    {
        if (difference.IsEmpty)
        {
            return ["Er verandert niets: elk bericht en elke taak valt op dezelfde dag, elk dossier eindigt hetzelfde."];
        }

        var sentences = new List<string> { Summary(difference) };
        foreach (var step in difference.Steps.Where(step => step.Counts.IsChanged))
        {
            sentences.Add($"- {step.Name} ({Word(step.Kind, 1)}): {string.Join(", ", Parts(step.Counts))}.");
        }

        foreach (var closing in difference.Closings)
        {
            sentences.Add(string.Create(Dutch, $"- {closing.Count:N0} {(closing.Count == 1 ? "dossier" : "dossiers")}: nu {Ending(closing.Before)}, straks {Ending(closing.After)}."));
        }

        return sentences;
    }

    /// <summary>The word for one, or for more.</summary>
    public static string Word(SimulatedKind kind, int count) => (kind, count) switch
    {
        (SimulatedKind.Email, 1) => "e-mail",
        (SimulatedKind.Email, _) => "e-mails",
        (SimulatedKind.Letter, 1) => "brief",
        (SimulatedKind.Letter, _) => "brieven",
        (_, 1) => "taak",
        _ => "taken",
    };

    /// <summary>How many go earlier or later, and by how much: <c>40 (4 dagen)</c>; empty for none.</summary>
    public static string Shifted(ChangeCounts counts, bool later)
    {
        var shifts = Moved(counts, later);
        return shifts.Length == 0 ? "" : string.Create(Dutch, $"{shifts.Sum(shift => shift.Count):N0} ({Range(shifts)})");
    }

    /// <summary>A line of a life.</summary>
    public static string Line(LifeEvent line) => line.Kind switch
    {
        LifeEventKind.Email => "e-mail: " + line.Name,
        LifeEventKind.Letter => "brief: " + line.Name,
        LifeEventKind.NotSent => "niet verzonden: " + line.Name,
        LifeEventKind.Task => "taak: " + line.Name + (line.Due > line.Day ? string.Create(Dutch, $", voor {line.Due:d MMM}") : ""),
        LifeEventKind.TaskWithdrawn => "taak vervallen: " + line.Name,
        LifeEventKind.PromiseKept => "toezegging nagekomen",
        LifeEventKind.PromiseBroken => "toezegging niet nagekomen",
        LifeEventKind.PlanAgreed => "regeling afgesproken",
        LifeEventKind.InstalmentMissed => "termijn gemist",
        LifeEventKind.PlanEnded => line.Name == "completed" ? "regeling nagekomen" : "regeling vervallen",
        LifeEventKind.CostsCharged => string.Create(Dutch, $"incassokosten {line.Amount:C}"),
        LifeEventKind.InterestClaimed => "rente aangezegd",
        LifeEventKind.HandedOver => "overgedragen aan " + line.Name,
        LifeEventKind.DisputeEscalated => "betwisting te lang open",
        LifeEventKind.HoldEnded => "aanhouding voorbij",
        LifeEventKind.Reopened => "opnieuw begonnen",
        LifeEventKind.Closed => "gesloten: " + Texts.InDutch("closed." + line.Name).ToLower(Dutch),
        LifeEventKind.Endless => "de procedure draait rond",
        _ => "zonder gevolg: " + line.Name,
    };

    private static string Summary(PortfolioDifference difference)
    {
        string[] nets =
        [
            .. from kind in difference.Kinds
               let net = kind.Value.Added - kind.Value.Gone
               where net != 0
               select $"{Many(Math.Abs(net), kind.Key)} {(net > 0 ? "meer" : "minder")}",
        ];
        var (earlier, later) = (difference.Kinds.Values.Sum(counts => counts.Earlier), difference.Kinds.Values.Sum(counts => counts.Later));
        var moved = (earlier, later) switch
        {
            (0, 0) => "wat blijft valt op dezelfde dag",
            (0, _) => string.Create(Dutch, $"{later:N0} berichten en taken komen later"),
            (_, 0) => string.Create(Dutch, $"{earlier:N0} berichten en taken komen eerder"),
            _ => string.Create(Dutch, $"{later:N0} berichten en taken komen later, {earlier:N0} eerder"),
        };
        return "De wijziging geeft " + (nets.Length == 0 ? "evenveel berichten en taken" : Listed(nets)) + "; " + moved + ".";
    }

    private static string Listed(string[] parts) => parts.Length == 1 ? parts[0] : string.Join(", ", parts[..^1]) + " en " + parts[^1];

    private static IEnumerable<string> Parts(ChangeCounts counts)
    {
        if (counts.Gone > 0)
        {
            yield return string.Create(Dutch, $"{counts.Gone:N0} minder");
        }

        if (counts.Added > 0)
        {
            yield return string.Create(Dutch, $"{counts.Added:N0} meer");
        }

        foreach (var later in (bool[])[false, true])
        {
            if (Moved(counts, later) is { Length: > 0 } shifts)
            {
                var usual = shifts.MaxBy(shift => shift.Count)!;
                var count = shifts.Sum(shift => shift.Count);
                var mostly = shifts.Length > 1 && usual.Count * 2 > count ? string.Create(Dutch, $" (meestal {usual.Days})") : "";
                yield return string.Create(Dutch, $"{count:N0} {(count == 1 ? "komt" : "komen")} {Range(shifts)} {(later ? "later" : "eerder")}{mostly}");
            }
        }
    }

    private static Shift[] Moved(ChangeCounts counts, bool later) =>
        [.. counts.Shifts.Where(shift => shift.Days > 0 == later).Select(shift => shift with { Days = Math.Abs(shift.Days) }).OrderBy(shift => shift.Days)];

    private static string Range(Shift[] shifts) => (shifts[0].Days, shifts[^1].Days) switch
    {
        (1, 1) => "1 dag",
        var (least, most) when least == most => string.Create(Dutch, $"{least} dagen"),
        var (least, most) => string.Create(Dutch, $"{least} tot {most} dagen"),
    };

    private static string Many(int count, SimulatedKind kind) => count.ToString("N0", Dutch) + " " + Word(kind, count);

    private static string Ending(CloseReason? reason) => reason is null ? "open" : Texts.InDutch("closed." + reason).ToLower(Dutch);
}
