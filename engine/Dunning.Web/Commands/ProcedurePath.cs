using Dunning.Cases.Checking;

namespace Dunning.Web.Commands;

/// <summary>How long the ways through a procedure are, as <c>dunning check</c> tells it.</summary>
/// <param name="File">The definition.</param>
/// <param name="Procedure">Its id.</param>
/// <param name="ShortestDays">Days from the due date to the first possible end; null when the start leads to none.</param>
/// <param name="LongestDays">To the last possible end; null when nobody knows, since a person or the debtor decides.</param>
/// <param name="LongestDaysByItself">The same if everybody acts at once; null when a loop takes time.</param>
/// <param name="Steps">The day axis.</param>
internal sealed record ProcedurePath(string File, string Procedure, int? ShortestDays, int? LongestDays, int? LongestDaysByItself, IReadOnlyList<TimelineStep> Steps)
{
    public static ProcedurePath Of(string file, string procedure, ProcedureTimeline timeline) =>
        new(file, procedure, timeline.ShortestDays, timeline.LongestDays, timeline.LongestDaysByItself, timeline.Steps);

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var longest = LongestDays is { } days ? FormattableString.Invariant($"{days}")
            : LongestDaysByItself is { } itself ? FormattableString.Invariant($"{itself}, en zo lang als anderen doen over wat zij moeten doen")
            : "onbegrensd";
        return FormattableString.Invariant($"{File}: kortste weg {ShortestDays} dagen na de vervaldatum, langste {longest}.");
    }
}
