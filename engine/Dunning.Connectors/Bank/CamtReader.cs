using System.Globalization;
using System.Xml;
using Dunning.Connectors.Files;
using Dunning.Operations.Importing;

namespace Dunning.Connectors.Bank;

/// <summary>Bank statements in ISO 20022 camt.053, versions .02 to .08 and later ones that keep the same names.</summary>
/// <param name="maxCharacters">Files longer than this are refused.</param>
public sealed class CamtReader(long maxCharacters = SafeXml.MaxCharacters) : IFileReader
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> start) => FileText.Start(start).Contains(Namespace, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<ImportedFile> ReadAsync(Stream content, string fileName, CancellationToken cancellationToken)
    {
        var findings = new FileFindings(fileName);
        var statements = new List<ImportedStatement>();
        try
        {
            using var reader = SafeXml.Open(content, maxCharacters);
            await ReadStatementsAsync(reader, statements, findings, cancellationToken).ConfigureAwait(false);
        }
        catch (XmlException exception)
        {
            findings.Unreadable(exception);
        }

        return new ImportedFile("camt.053", [], statements, findings.All);
    }

    private static async Task ReadStatementsAsync(
        XmlReader reader, List<ImportedStatement> statements, FileFindings findings, CancellationToken cancellationToken)
    {
        await reader.MoveToContentAsync().ConfigureAwait(false);
        if (!reader.NamespaceURI.StartsWith(Namespace, StringComparison.Ordinal))
        {
            findings.Error("file.unreadable", "/" + reader.LocalName, "This is not a camt.053 statement.", "ask the bank for camt.053, not camt.052 or camt.054");
            return;
        }

        var position = 0;
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Stmt" })
            {
                position++;
                var place = string.Create(CultureInfo.InvariantCulture, $"/Document/BkToCstmrStmt/Stmt[{position}]");
                if (await ReadStatementAsync(reader, new CamtStatement(place, findings), cancellationToken).ConfigureAwait(false) is { } statement)
                {
                    statements.Add(statement);
                }
            }
        }

        if (position == 0)
        {
            findings.Error("camt.no-statement", "/Document/BkToCstmrStmt", "The file holds no statement.");
        }
    }

    private static async Task<ImportedStatement?> ReadStatementAsync(XmlReader reader, CamtStatement statement, CancellationToken cancellationToken)
    {
        var children = SafeXml.ChildrenAsync(reader, name => name is "Id" or "Acct" or "Bal" or "Ntry", cancellationToken);
        await foreach (var child in children.ConfigureAwait(false))
        {
            statement.Add(child);
        }

        return statement.Finish();
    }
}
