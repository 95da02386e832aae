using Dunning.Connectors.Printing;

namespace Dunning.Web.Composition;

/// <summary>The press of this machine.</summary>
internal static class PdfPresses
{
    /// <summary>LibreOffice where it is installed, as many at a time as there are processors.</summary>
    public static LibreOfficePress Local() => new(LibreOffice.Find(), Environment.ProcessorCount);
}
