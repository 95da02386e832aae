using Dunning.Connectors.Bank;
using Dunning.Connectors.Invoices;
using Dunning.Operations.Importing;

namespace Dunning.Connectors;

/// <summary>Every kind of file that can be imported.</summary>
public static class KnownReaders
{
    /// <summary>The readers, in the order in which they are asked whether they recognise a file.</summary>
    public static IReadOnlyList<IFileReader> All { get; } = [new UblInvoiceReader(), new CamtReader(), new CsvInvoiceReader()];
}
