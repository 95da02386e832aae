using System.Globalization;
using Dunning.Cases.Tasks;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Tasks;

/// <summary>What a person filled in about a task, as it came from the form.</summary>
public sealed record ReportFields
{
    public string? Outcome { get; set; }

    public string? SpokenWith { get; set; }

    public string? Day { get; set; }

    public string? Amount { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    /// <summary>Where to go afterwards, when the button said so: <c>next</c> or <c>list</c>.</summary>
    public string? Then { get; set; }

    /// <summary>The fields of a form that was sent as it stands.</summary>
    public static ReportFields Of(IFormCollection form) => new()
    {
        Outcome = form["Form.Outcome"], SpokenWith = form["Form.SpokenWith"], Day = form["Form.Day"], Amount = form["Form.Amount"], Note = form["Form.Note"], Reason = form["Form.Reason"],
    };

    /// <summary>The fields as they were when this was reported.</summary>
    public static ReportFields Of(TaskResult result) => new()
    {
        Outcome = result.Outcome, SpokenWith = result.SpokenWith, Day = result.Day?.Iso(), Amount = result.Amount?.ToString("N2", CultureInfo.CurrentCulture), Note = result.Note, Reason = result.Reason?.ToString(),
    };
}
