using Dunning.Cases.Procedures;

namespace Dunning.Operations.Procedures;

/// <summary>Versions of procedures. One that was published never changes; a procedure has at most one draft, numbered after all others.</summary>
public interface IProcedureStore
{
    /// <summary>The version that new cases get: the latest that is published and not retracted; null when there is none.</summary>
    Task<ProcedureVersion?> LatestAsync(string procedureId, CancellationToken cancellationToken);

    /// <summary>The version that new cases get, of every procedure that has one; by id.</summary>
    Task<IReadOnlyList<ProcedureVersion>> AllLatestAsync(CancellationToken cancellationToken);

    /// <summary>All versions, drafts and retracted ones included; by id, newest first.</summary>
    /// <param name="procedureId">Of which procedure; null for all.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<ProcedureVersion>> VersionsAsync(string? procedureId, CancellationToken cancellationToken);

    /// <summary>The files of a version that was published, retracted or not; null when there is none.</summary>
    Task<ProcedureFiles?> LoadAsync(string procedureId, int version, CancellationToken cancellationToken);

    /// <summary>The draft as it stands; null when there is none.</summary>
    Task<ProcedureDraft?> DraftAsync(string procedureId, CancellationToken cancellationToken);

    /// <summary>Makes or replaces the draft.</summary>
    /// <param name="procedureId">Of which procedure.</param>
    /// <param name="name">Its name.</param>
    /// <param name="files">Its files; at least one.</param>
    /// <param name="stamp">When, by whom and why.</param>
    /// <param name="origin">Where the files came from; null keeps what an existing draft says.</param>
    /// <param name="revision">The revision of the draft that it replaces, 0 for none yet; null replaces whatever is there.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    /// <returns>The draft; null when there is another revision than was said, and nothing was stored.</returns>
    Task<ProcedureVersion?> SaveDraftAsync(
        string procedureId, string name, ProcedureFiles files, VersionStamp stamp, VersionOrigin? origin, int? revision, CancellationToken cancellationToken);

    /// <summary>Publishes the draft, unless it has another revision than the one given. A plan for a later day goes with it.</summary>
    /// <returns>The version; null when that revision of the draft is not there.</returns>
    Task<ProcedureVersion?> PublishDraftAsync(string procedureId, int revision, VersionStamp stamp, CancellationToken cancellationToken);

    /// <summary>Throws the draft away, and a plan with it, unless it has another revision than the one given; and writes down who did.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> DiscardDraftAsync(string procedureId, int revision, VersionStamp stamp, CancellationToken cancellationToken);

    /// <summary>Publishes files as the next version at once; a draft moves on to the number after it.</summary>
    Task<ProcedureVersion> PublishAsync(
        string procedureId, string name, ProcedureFiles files, VersionStamp stamp, VersionOrigin? origin, CancellationToken cancellationToken);

    /// <summary>No new cases for this version any more; and writes down who did it.</summary>
    /// <returns>Whether it was published until now.</returns>
    Task<bool> RetractAsync(string procedureId, int version, VersionStamp stamp, CancellationToken cancellationToken);

    /// <summary>Keeps a plan, in the place of one that was there.</summary>
    Task PlanAsync(PlannedPublication plan, ProcedureLogEntry entry, CancellationToken cancellationToken);

    /// <summary>Ends a plan, unless another took its place; and writes an entry down, when one is given.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> EndPlanAsync(PlannedPublication plan, ProcedureLogEntry? entry, CancellationToken cancellationToken);

    /// <summary>What is planned, the soonest first.</summary>
    Task<IReadOnlyList<PlannedPublication>> PlansAsync(CancellationToken cancellationToken);

    /// <summary>What was done to a procedure besides saving and publishing, newest first.</summary>
    Task<IReadOnlyList<ProcedureLogEntry>> LogAsync(string procedureId, CancellationToken cancellationToken);
}
