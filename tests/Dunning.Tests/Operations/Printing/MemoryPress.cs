using System.Text;
using Dunning.Core.Findings;
using Dunning.Operations.Printing;

namespace Dunning.Tests.Operations.Printing;

/// <summary>A press whose PDFs are the names of the documents, one page each; binding joins the names.</summary>
internal sealed class MemoryPress : IPdfPress
{
    public Finding? Missing { get; set; }

    /// <summary>Documents that can not be pressed.</summary>
    public HashSet<string> Bad { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of all that went through, in order.</summary>
    public List<string> Pressed { get; } = [];

    public Task<IReadOnlyList<PressedDocument>> PressAsync(IReadOnlyList<WordDocument> documents, CancellationToken cancellationToken)
    {
        Pressed.AddRange(documents.Select(document => document.Name));
        return Task.FromResult<IReadOnlyList<PressedDocument>>([.. documents.Select(document => Bad.Contains(document.Name)
            ? new PressedDocument(document.Name, null, Finding.Error("pdf.failed", document.Name, "", "no"))
            : new PressedDocument(document.Name, Encoding.UTF8.GetBytes(document.Name), null))]);
    }

    public int Pages(byte[] pdf) => 1;

    public byte[] Bind(IReadOnlyList<byte[]> pdfs, bool doubleSided) => Encoding.UTF8.GetBytes(string.Join('+', pdfs.Select(Encoding.UTF8.GetString)));
}
