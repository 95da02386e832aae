using Dunning.Operations.Desk;

namespace Dunning.Operations.Approvals;

/// <summary>The questions that wait for the approval of a client.</summary>
public interface IApprovals
{
    /// <summary>Those one may see, oldest first.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<Approval>> OpenAsync(DeskScope scope, int limit, CancellationToken cancellationToken);

    /// <summary>Those nobody was mailed about, oldest first.</summary>
    Task<IReadOnlyList<Approval>> ToAskAsync(int limit, CancellationToken cancellationToken);

    /// <summary>One that waits; null when there is none (any more).</summary>
    Task<Approval?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Keeps that the client was mailed about them.</summary>
    Task MarkAskedAsync(IReadOnlyCollection<Approval> asked, CancellationToken cancellationToken);
}
