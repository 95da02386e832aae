using Dunning.Core.Parties;

namespace Dunning.Tests.SampleOffice;

/// <summary>An invoice or credit note of the sample office.</summary>
internal sealed record SampleInvoice(
    SampleDebtor Debtor,
    string Number,
    DateOnly Issue,
    DateOnly Due,
    decimal Net,
    decimal Vat,
    string? Reference,
    Address Address,
    string? Credits)
{
    public decimal Amount => Net + Vat;

    /// <summary>The day the office receives it: XML on the day itself, lists on the Monday after, all that is older on the first day.</summary>
    public DateOnly Arrival =>
        Issue < SampleCalendar.Start ? SampleCalendar.Start : Debtor.Xml || Credits is not null ? Issue : SampleCalendar.NextMonday(Issue);
}
