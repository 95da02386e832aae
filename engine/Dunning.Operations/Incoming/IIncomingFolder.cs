using Dunning.Core.Findings;
using Dunning.Operations.Importing;

namespace Dunning.Operations.Incoming;

/// <summary>
/// A folder in which another program puts files to be read. Who delivers writes under a name that begins with a dot or ends in <c>.part</c> or <c>.tmp</c> and renames
/// when the file is whole.
/// </summary>
public interface IIncomingFolder
{
    /// <summary>Names of the files that wait, in order.</summary>
    IReadOnlyList<string> Waiting();

    /// <summary>A waiting file; null when it is gone or larger than the limit.</summary>
    Task<ImportSource?> ReadAsync(string name, int limit, CancellationToken cancellationToken);

    /// <summary>Puts a file away as read. Only to be called once what it says is stored.</summary>
    void Done(string name);

    /// <summary>Puts a file away as refused, with the reasons beside it.</summary>
    void Refuse(string name, IReadOnlyList<Finding> findings);
}
