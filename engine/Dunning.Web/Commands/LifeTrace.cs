using System.Reflection;
using System.Text.Json.Serialization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Procedures;
using Dunning.Cases.Simulation;
using Dunning.Cases.Traces;
using Dunning.Core.Languages;
using Dunning.Web.Site;
using Spectre.Console;

namespace Dunning.Web.Commands;

/// <summary>The life of a case, for scripts and for people. The names are contract.</summary>
internal static class LifeTrace
{
    private static readonly Dictionary<Type, string> Words = typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(form => form.DerivedType, form => (string)form.TypeDiscriminator!);

    public static object Json(Procedure procedure, CaseLife life, IReadOnlyList<LifeEvent> lived) => new
    {
        Definition = new { procedure.Id, procedure.Name },
        Lines = lived.Select(line => line.ToString()),
        Events = life.Events.Select(dated => new
        {
            dated.Day,
            Event = Words[dated.Event.GetType()],
            Trace = dated.Event.Why,
            Dutch = dated.Event.Why.Sentence(Language.Dutch),
            English = dated.Event.Why.Sentence(Language.English),
            (dated.Event as CaseEvent.MessagePlanned)?.Message,
            (dated.Event as CaseEvent.TaskPlanned)?.Task,
        }),
        Final = life.State is { } state
            ? new { state.Status, state.Closed, state.Round, state.PaidOn, Outstanding = state.Outstanding.Select(planned => planned.Name) }
            : null,
        life.State?.NextDay,
    };

    public static void Draw(IAnsiConsole console, Procedure procedure, LifeScript script, CaseLife life)
    {
        var dutch = Language.Dutch.Culture();
        console.MarkupLineInterpolated($"[bold]{procedure.Name}[/] {script.Name}");
        console.MarkupLineInterpolated(dutch, $"Factuur {script.Invoice.Number} van {script.Invoice.Amount.Amount:C}, te betalen tot en met {script.Invoice.DueDate:d MMMM yyyy}.");
        foreach (var day in life.Events.GroupBy(dated => dated.Day))
        {
            console.WriteLine();
            console.MarkupLineInterpolated(dutch, $"[bold]{day.Key:dddd d MMMM yyyy}[/]");

            // Where it waits, only once a day.
            var waits = day.LastOrDefault(dated => dated.Event is CaseEvent.Moved).Event;
            foreach (var (_, happened) in day.Where(dated => dated.Event is not CaseEvent.Moved || ReferenceEquals(dated.Event, waits)))
            {
                console.MarkupLineInterpolated($"  {happened.Why.Sentence(Language.Dutch)}");
            }
        }

        console.WriteLine();
        console.WriteLine(life.State switch
        {
            null => "Er is geen dossier geopend.",
            { Status: CaseStatus.Closed } closed => "Het dossier is gesloten: " + Texts.InDutch("closed." + closed.Closed).ToLowerInvariant() + ".",
            { NextDay: { } next } => "Volgende stap op " + next.ToString("dddd d MMMM yyyy", dutch) + ".",
            var open => "Wacht op: " + string.Join(", ", open.Outstanding.Select(planned => planned.Name)) + ".",
        });
    }
}
