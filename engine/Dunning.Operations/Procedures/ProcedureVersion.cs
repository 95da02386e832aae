namespace Dunning.Operations.Procedures;

/// <summary>A version of a procedure. Once published only its status can change, from published to retracted.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Version">From 1. A draft has the number it would be published under; that rises when another version is published first.</param>
/// <param name="Status">Draft, published or retracted.</param>
/// <param name="Revision">How many times it was saved; who saves a draft says which revision they began with.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fingerprint">Hash over its files.</param>
/// <param name="Stamp">When, by whom and why it was published or, a draft, last saved.</param>
/// <param name="Origin">Where its files came from; null when they are its own.</param>
public sealed record ProcedureVersion(
    string ProcedureId, int Version, VersionStatus Status, int Revision, string Name, string Fingerprint, VersionStamp Stamp, VersionOrigin? Origin);
