using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dunning.Web.Studio;

/// <summary>Answers in Studio's forms. It knows two: what it asked for, or 400 with messages; any other status breaks it.</summary>
internal static class StudioAnswer
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Of(JsonNode json) => Results.Text(json.ToJsonString(Web), "application/json");

    public static IResult Of(object value) => Results.Json(value, Web);

    /// <summary>A list with its length.</summary>
    public static IResult List<T>(IReadOnlyCollection<T> items) => Of(new { Items = items, items.Count });

    /// <summary>A page of a list.</summary>
    public static IResult Page<T>(IReadOnlyCollection<T> all, int skip, int take) => Of(new { Items = all.Skip(skip).Take(take), TotalCount = all.Count });

    /// <summary>Each message is shown to the person.</summary>
    public static IResult Refused(params IEnumerable<string> messages) =>
        Results.Json(new { Title = "Refused", Status = 400, Errors = new { Root = messages } }, Web, "application/problem+json", StatusCodes.Status400BadRequest);

    public static IResult Of(StudioSaved saved, Func<StudioVersion, IResult> answer) => saved.Version is { } version ? answer(version) : Refused(saved.Messages);
}
