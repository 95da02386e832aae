using Dunning.Operations.Procedures;

namespace Dunning.Web.Pages.Templates;

/// <summary>A template in one version of its procedure.</summary>
/// <param name="Version">The version.</param>
/// <param name="Hash">Short hash of the document.</param>
/// <param name="IsNew">Whether it differs from the version before.</param>
public sealed record TemplateEdition(ProcedureVersion Version, string Hash, bool IsNew);
