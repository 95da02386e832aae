using Dunning.Cases.Procedures;

namespace Dunning.Operations.Procedures;

/// <summary>The procedure as somebody works on it: its draft, or the version a draft would begin with.</summary>
/// <param name="Version">Of which version the files are.</param>
/// <param name="Files">The files.</param>
public sealed record WorkingCopy(ProcedureVersion Version, ProcedureFiles Files)
{
    /// <summary>Whether it is a draft already.</summary>
    public bool IsDraft => Version.Status == VersionStatus.Draft;

    /// <summary>What saving must name, so that nobody's work is written over: 0 while there is no draft.</summary>
    public int Revision => IsDraft ? Version.Revision : 0;
}
