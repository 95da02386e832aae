using System.Xml;
using System.Xml.Linq;
using Dunning.Connectors.Files;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Invoices;

/// <summary>Invoices and credit notes in UBL 2.1, as NLCIUS, SI-UBL 2.0 and Peppol BIS 3 use it.</summary>
/// <param name="maxCharacters">Files longer than this are refused.</param>
public sealed class UblInvoiceReader(long maxCharacters = SafeXml.MaxCharacters) : IFileReader
{
    private const string Namespaces = "urn:oasis:names:specification:ubl:schema:xsd:";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> start)
    {
        var text = FileText.Start(start);
        return text.Contains(Namespaces + "Invoice-2", StringComparison.Ordinal) || text.Contains(Namespaces + "CreditNote-2", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async Task<ImportedFile> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var findings = new FileFindings(fileName);
        ImportedInvoice? invoice = null;
        try
        {
            using var reader = SafeXml.Open(content, maxCharacters);
            var document = await ReadDocumentAsync(reader, cancellationToken).ConfigureAwait(false);
            invoice = new UblDocument(document, findings).Read();
        }
        catch (XmlException exception)
        {
            findings.Unreadable(exception);
        }

        return new ImportedFile("ubl", invoice is null ? [] : [invoice], [], findings.All);
    }

    // Embedded PDFs and all lines but the first are passed over: they are most of the bytes and nothing here asks for them.
    private static async Task<XElement> ReadDocumentAsync(XmlReader reader, CancellationToken cancellationToken)
    {
        await reader.MoveToContentAsync().ConfigureAwait(false);
        var document = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        var lines = 0;
        var children = SafeXml.ChildrenAsync(
            reader,
            name => name switch
            {
                "UBLExtensions" or "Signature" or "AdditionalDocumentReference" or "TaxTotal" or "AllowanceCharge" => false,
                "InvoiceLine" or "CreditNoteLine" => lines++ == 0,
                _ => true,
            },
            cancellationToken);
        await foreach (var child in children.ConfigureAwait(false))
        {
            document.Add(child);
        }

        // To the end, so that a file cut off or with rubbish behind it is refused as a whole.
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return document;
    }
}
