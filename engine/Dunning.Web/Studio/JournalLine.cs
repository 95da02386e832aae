using Dunning.Operations.Desk;

namespace Dunning.Web.Studio;

/// <summary>One line of a case's journal.</summary>
/// <param name="Execution">At which activity.</param>
/// <param name="Entry">The event it is from.</param>
/// <param name="Name">What happened; Elsa's word where it has one.</param>
/// <param name="Message">Why; null when the name says all.</param>
internal sealed record JournalLine(CaseExecution Execution, TimelineEntry Entry, string Name, string? Message);
