using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Desk;
using Dunning.Web.Site;
using Dunning.Workflows.Execution;

namespace Dunning.Web.Studio;

/// <summary>A case on the version it is pinned to.</summary>
internal sealed class StudioCase(Dossier dossier, StudioVersion version)
{
    public CaseState State => dossier.State;

    public StudioVersion Version => version;

    /// <summary>Its events, oldest first.</summary>
    public IReadOnlyList<TimelineEntry> Events { get; } = [.. dossier.Timeline.OrderBy(entry => entry.Sequence)];

    public CasePath Path => field ??= new CasePath(Events, State.Status == CaseStatus.Closed);

    public string Id => State.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Elsa's word for where it stands.</summary>
    public string SubStatus => State switch
    {
        { Status: CaseStatus.Closed, Closed: CloseReason.Withdrawn } => "Cancelled",
        { Status: CaseStatus.Closed } => "Finished",
        { Flow.SubStatus: WorkflowSubStatus.Faulted } => "Faulted",
        { Flow: null } => "Pending",
        _ => "Suspended",
    };

    public string Status => State.Status == CaseStatus.Closed ? "Finished" : "Running";

    public string UpdatedAt => Events is [.., { } last] ? StudioMoment.Of(last.Day, last.Sequence) : StudioMoment.Of(State.OpenedOn);

    public string NodeId(string activityId) => "Workflow1:" + version.Definition.Root.Id + ":" + activityId;

    /// <summary>The instance as Studio reads it.</summary>
    public object Instance()
    {
        var created = StudioMoment.Of(State.OpenedOn);
        var finished = State.Status == CaseStatus.Closed ? UpdatedAt : null;
        return new
        {
            Id,
            DefinitionId = State.ProcedureId,
            DefinitionVersionId = version.Id,
            Version = State.ProcedureVersion,
            Status,
            SubStatus,
            CorrelationId = CaseState.Reference(State.Id),
            Name = CaseState.Reference(State.Id) + " · " + dossier.Facts.Debtor.Name + " · " + dossier.Facts.Invoice.Invoice.Number,
            IncidentCount = State.Flow?.Incidents.Length ?? 0,
            CreatedAt = created,
            UpdatedAt,
            FinishedAt = finished,
            WorkflowState = new
            {
                Id,
                DefinitionId = State.ProcedureId,
                DefinitionVersion = State.ProcedureVersion,
                CorrelationId = CaseState.Reference(State.Id),
                Status,
                SubStatus,
                Bookmarks = Array.Empty<object>(),
                Incidents = (State.Flow?.Incidents ?? []).Select(incident => new
                {
                    incident.ActivityId, ActivityNodeId = NodeId(incident.ActivityId), ActivityType = TypeOf(incident.ActivityId), incident.Message, Exception = (object?)null, Timestamp = UpdatedAt,
                }),
                CompletionCallbacks = Array.Empty<object>(),
                ActivityExecutionContexts = Array.Empty<object>(),
                Input = Settings(),
                Output = new { },
                Properties = new { },
                CreatedAt = created,
                UpdatedAt,
            },
        };
    }

    /// <summary>The variables as they stand.</summary>
    public IReadOnlyList<object> Variables() =>
        [.. version.Definition.Variables.Select(variable => new { variable.Id, variable.Name, Value = Shown(State.Flow?.Variable(variable.Name)) ?? Shown(variable.Default) })];

    /// <summary>The times it was at an activity, as Studio reads them.</summary>
    public object Record(CaseExecution execution) => new
    {
        execution.Id,
        WorkflowInstanceId = Id,
        execution.ActivityId,
        ActivityNodeId = NodeId(execution.ActivityId),
        ActivityType = TypeOf(execution.ActivityId),
        ActivityTypeVersion = 1,
        ActivityName = TitleOf(execution.ActivityId),
        StartedAt = StudioMoment.Of(execution.Began.Day, execution.Began.Sequence),
        CompletedAt = execution.Ended is { } ended ? StudioMoment.Of(ended.Day, ended.Sequence) : null,
        HasBookmarks = execution.Ended is null,
        execution.Status,
        AggregateFaultCount = execution.IsFaulted ? 1 : 0,
        ActivityState = new { },
        Outputs = execution.Outcome is null ? new Dictionary<string, string>() : new Dictionary<string, string>(StringComparer.Ordinal) { ["Outcome"] = execution.Outcome },
        Payload = (object?)null,
        Properties = new { },
        Metadata = new { },
    };

    /// <summary>A line of the journal, as Studio reads it.</summary>
    public object Line(JournalLine line, int sequence) => new
    {
        Id = FormattableString.Invariant($"{Id}.{sequence}"),
        ActivityInstanceId = line.Execution.Id,
        ParentActivityInstanceId = (string?)null,
        line.Execution.ActivityId,
        ActivityType = TypeOf(line.Execution.ActivityId),
        ActivityTypeVersion = 1,
        ActivityName = TitleOf(line.Execution.ActivityId),
        NodeId = NodeId(line.Execution.ActivityId),
        Timestamp = StudioMoment.Of(line.Entry.Day, line.Entry.Sequence),
        Sequence = sequence,
        EventName = line.Name,
        line.Message,
        Source = (string?)null,
        ActivityState = new { },
        Payload = line.Message is null ? null : new { Reason = line.Message },
    };

    /// <summary>How often it was at an activity, and whether it is there now: the badge on the node.</summary>
    public object Badge(IReadOnlyCollection<CaseExecution> here, string nodeId) => new
    {
        ActivityId = nodeId[(nodeId.LastIndexOf(':') + 1)..],
        ActivityNodeId = nodeId,
        StartedCount = here.Count,
        CompletedCount = here.Count(execution => execution.Status == "Completed"),
        UncompletedCount = here.Count(execution => execution.Ended is null),
        IsBlocked = here.Any(execution => execution.Ended is null),
        IsFaulted = here.Any(execution => execution.IsFaulted),
        Metadata = new { },
    };

    private string TypeOf(string activityId) => version.Definition.Root.Activities.FirstOrDefault(activity => activity.Id == activityId)?.Type ?? "";

    private string TitleOf(string activityId) => version.Definition.Root.Activities.FirstOrDefault(activity => activity.Id == activityId)?.Title ?? activityId;

    // What the client set, else the procedure's own.
    private Dictionary<string, string?> Settings()
    {
        var (given, _) = Cases.Procedures.ProcedureInputs.Read(dossier.Facts.Client.ProcedureInputs ?? "", version.Definition.Inputs);
        return version.Definition.Inputs.ToDictionary(input => input.Name, input => Shown(given.GetValueOrDefault(input.Name)) ?? Shown(input.Default), StringComparer.Ordinal);
    }

    private static string? Shown(object? value) => value switch
    {
        null => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
