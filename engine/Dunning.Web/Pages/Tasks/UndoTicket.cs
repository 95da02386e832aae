namespace Dunning.Web.Pages.Tasks;

/// <summary>What may be taken back, and by whom.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="TaskKey">The task that was reported about.</param>
/// <param name="Version">The version of the case that came of it.</param>
/// <param name="Person">Who reported.</param>
public sealed record UndoTicket(long CaseId, string TaskKey, int Version, string Person);
