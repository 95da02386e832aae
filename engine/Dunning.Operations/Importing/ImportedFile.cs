using Dunning.Core.Findings;

namespace Dunning.Operations.Importing;

/// <summary>What a file turned out to hold. The good rows are here, each bad row is a finding with its place.</summary>
/// <param name="Kind"><c>ubl</c>, <c>csv</c>, <c>xaf</c>, <c>camt.053</c> or <c>mt940</c>.</param>
/// <param name="Invoices">Invoices and credit notes read.</param>
/// <param name="Statements">Bank statements read.</param>
/// <param name="Findings">What was refused or doubtful.</param>
public sealed record ImportedFile(
    string Kind, IReadOnlyList<ImportedInvoice> Invoices, IReadOnlyList<ImportedStatement> Statements, IReadOnlyList<Finding> Findings);
