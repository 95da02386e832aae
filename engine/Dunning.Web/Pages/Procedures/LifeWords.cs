using System.Globalization;
using Dunning.Cases.Simulation;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Procedures;

/// <summary>A line of a life that was lived again, as a person reads it.</summary>
internal static class LifeWords
{
    public static string Of(LifeEvent line, Texts texts) => line.Kind switch
    {
        LifeEventKind.CostsCharged => texts["life.CostsCharged", line.Amount],
        LifeEventKind.PlanEnded => texts[line.Name == "completed" ? "life.plan-kept" : "life.plan-lapsed"],
        LifeEventKind.Closed => texts["life.Closed", texts["closed." + line.Name].ToLower(CultureInfo.CurrentCulture)],
        _ => texts["life." + line.Kind, line.Name],
    };
}
