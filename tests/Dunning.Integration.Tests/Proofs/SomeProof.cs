using System.Text;

namespace Dunning.Integration.Tests.Proofs;

/// <summary>A document as people scan it.</summary>
internal static class SomeProof
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
}
