using System.Globalization;
using Dunning.Cases.Traces;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Workflows.Activities;

namespace Dunning.Web.Site;

/// <summary>Amounts, days and reasons as the person at the screen reads them.</summary>
public static class Reading
{
    /// <summary>Euro with its sign, any other currency with its code: <c>€ 1.234,50</c>, <c>1.234,50 USD</c>.</summary>
    public static string Text(this Money money) => Text(money.Amount, money.Currency);

    /// <inheritdoc cref="Text(Money)"/>
    public static string Text(decimal amount, string currency) => currency is "EUR" or ""
        ? amount.ToString("C", CultureInfo.CurrentCulture)
        : amount.ToString("N2", CultureInfo.CurrentCulture) + "\u00a0" + currency;

    /// <summary><c>14 mrt 2026</c></summary>
    public static string Short(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary><c>zaterdag 14 maart 2026</c></summary>
    public static string Long(this DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>As date fields and addresses have it: <c>2026-03-14</c>.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text in the language of the person.</summary>
    public static string Text(this Wording wording) => LanguageCode.Parse(CultureInfo.CurrentUICulture.Name) == Language.English ? wording.English : wording.Dutch;

    /// <summary>The sentence of a reason. One that a later version recorded and this one has no words for is shown bare, so that a dossier always opens.</summary>
    public static string Text(this Trace trace)
    {
        var language = LanguageCode.Parse(CultureInfo.CurrentUICulture.Name);
        return TraceText.Has(trace.Code, language)
            ? trace.Sentence(language)
            : string.Join(' ', trace.Values.Select(pair => pair.Key + "=" + pair.Value).Prepend(trace.Code));
    }
}
