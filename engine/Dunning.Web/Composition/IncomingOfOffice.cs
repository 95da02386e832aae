namespace Dunning.Web.Composition;

/// <summary>Where files are delivered: a folder per client in it.</summary>
/// <param name="Path">The folder.</param>
internal sealed record IncomingOfOffice(string Path);
