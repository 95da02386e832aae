namespace Dunning.Web.Pages.Tasks;

/// <summary>What a person filled in about a task, as it came from the form.</summary>
public sealed record ReportFields
{
    public string? Outcome { get; set; }

    public string? SpokenWith { get; set; }

    public string? Day { get; set; }

    public string? Amount { get; set; }

    public string? Note { get; set; }
}
