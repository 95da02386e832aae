using Dunning.Operations.Procedures;

namespace Dunning.Web.Pages.Templates;

/// <summary>A Word template of a procedure as it is worked on.</summary>
/// <param name="Version">The version of the procedure: its draft when there is one.</param>
/// <param name="Language">nl or en.</param>
/// <param name="Name">As steps name it.</param>
/// <param name="Content">The Word document.</param>
/// <param name="Hash">Short hash of it.</param>
/// <param name="IsChanged">Whether it differs from what is published.</param>
/// <param name="Steps">The steps that use it, as people call them.</param>
public sealed record ShelvedTemplate(ProcedureVersion Version, string Language, string Name, byte[] Content, string Hash, bool IsChanged, IReadOnlyList<string> Steps)
{
    /// <summary>The address of its page.</summary>
    public string Address => "templates/" + Uri.EscapeDataString(Version.ProcedureId) + "/" + Language + "/" + Uri.EscapeDataString(Name);
}
