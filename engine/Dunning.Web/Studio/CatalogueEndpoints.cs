using Dunning.Web.Access;
using Dunning.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Dunning.Web.Studio;

/// <summary>What Studio asks before it draws anything. Lists that mean nothing here are empty, never missing: a 404 breaks it.</summary>
internal static class CatalogueEndpoints
{
    private static readonly string[] Empty =
    [
        "workflow-activation-strategies", "incident-strategies", "log-persistence-strategies", "commit-strategies/workflows", "commit-strategies/activities", "output-converters",
    ];

    private static readonly string[] Types = ["String", "Int32", "Decimal", "Boolean", "DateOnly", "Object"];

    public static void Map(RouteGroupBuilder api)
    {
        var catalogue = api.MapGroup("").ForOwn();
        catalogue.MapGet("/descriptors/activities", ActivitiesAsync);
        catalogue.MapGet("/descriptors/expression-descriptors", () => StudioAnswer.List(Expressions()));
        catalogue.MapGet("/descriptors/variables", Variables);
        catalogue.MapGet("/descriptors/storage-drivers", () => StudioAnswer.List(
            new[] { new { TypeName = "WorkflowInstance", DisplayName = "Dossier", Priority = 5, Deprecated = false } }));
        foreach (var name in Empty)
        {
            catalogue.MapGet("/descriptors/" + name, () => StudioAnswer.List(Array.Empty<object>()));
        }

        catalogue.MapGet("/features/installed", () => StudioAnswer.List(Array.Empty<object>()));
        catalogue.MapPost("/scripting/javascript/type-definitions/{definitionId}", () => Results.Text(""));
    }

    private static async Task<IResult> ActivitiesAsync(
        HttpContext context, [FromServices] PaletteSource source, [FromServices] RequestScope scope, [FromServices] Texts texts, CancellationToken cancellationToken)
    {
        var choices = scope.IsOfTheOffice ? await source.ChoicesAsync(StudioPage.ProcedureOf(context.Request), cancellationToken) : PaletteChoices.None;
        return StudioAnswer.List(new ActivityPalette(scope.Language, choices, texts).Describe(await source.UsedAsync(cancellationToken)));
    }

    private static IResult Variables([FromServices] Texts texts) => StudioAnswer.List(
        Types.Select(type => new { TypeName = type, DisplayName = texts["studio.type." + type], Category = "Dunning", Description = "" }).ToList());

    private static List<object> Expressions() =>
    [
        Expression("Literal", "Literal", null, browsable: false), Expression("Object", "Object", "json", browsable: false), Expression("Variable", "Variable", null), Expression("Input", "Input", null),
        Expression("CSharp", "C#", "csharp"), Expression("JavaScript", "JavaScript", "javascript", browsable: false),
    ];

    private static object Expression(string type, string display, string? language, bool browsable = true) => new
    {
        Type = type,
        DisplayName = display,
        IsSerializable = true,
        IsBrowsable = browsable,
        Properties = language is null ? [] : new Dictionary<string, string>(StringComparer.Ordinal) { ["MonacoLanguage"] = language },
    };
}
