using System.Globalization;
using System.Resources;

namespace Dunning.Web.Site;

/// <summary>The words on the pages, Dutch first, English second (<c>Resources/Texts.resx</c>), in the language of the request.</summary>
public sealed class Texts
{
    private static readonly ResourceManager Words = new("Dunning.Web.Resources.Texts", typeof(Texts).Assembly);

    /// <summary>A text. A name that does not exist is a mistake in a page, and told at once.</summary>
    public string this[string name] =>
        Find(name) ?? throw new InvalidOperationException($"There is no text \"{name}\" in Resources/Texts.resx.");

    /// <summary>A text with values in it.</summary>
    public string this[string name, params ReadOnlySpan<object?> values] => string.Format(CultureInfo.CurrentCulture, this[name], values);

    /// <summary>A text whose name is only known while running; null when there is none.</summary>
    public string? Find(string name) => Words.GetString(name, CultureInfo.CurrentUICulture);

    /// <summary>A text in Dutch, whatever the language of the request: the command line speaks Dutch.</summary>
    public static string InDutch(string name) => Words.GetString(name, CultureInfo.InvariantCulture) ?? name;

    /// <summary>The text for one, or for any other number.</summary>
    public string Count(string name, int number) => this[number == 1 ? name + ".one" : name + ".many", number];

    /// <summary>How an outcome of a task reads; outcomes of a procedure's own are shown as the procedure words them.</summary>
    public string Outcome(string outcome) => Find("outcome." + outcome) ?? outcome;
}
