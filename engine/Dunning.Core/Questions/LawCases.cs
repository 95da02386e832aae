using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dunning.Core.Questions;

/// <summary>Answers lists of questions about the law, as the command <c>dunning law --cases</c> puts them.</summary>
/// <remarks>Each question is an object with <c>id</c>, <c>op</c> and what the operation wants; its answer has the same id, and either the outcome or <c>refused</c> with the reason.</remarks>
public static class LawCases
{
    private static readonly FrozenDictionary<string, Func<QuestionInput, JsonObject>> Operations = new Dictionary<string, Func<QuestionInput, JsonObject>>
    {
        ["rate"] = MoneyQuestions.Rate,
        ["costs"] = MoneyQuestions.Costs,
        ["interest"] = MoneyQuestions.Interest,
        ["allocate"] = MoneyQuestions.Allocate,
        ["allocate-claims"] = MoneyQuestions.AllocateClaims,
        ["fourteen-day"] = DayQuestions.FourteenDay,
        ["payment-term"] = DayQuestions.PaymentTerm,
        ["workday"] = DayQuestions.Workday,
        ["next-workday"] = DayQuestions.NextWorkday,
        ["add-workdays"] = DayQuestions.AddWorkdays,
        ["contact-allowed"] = DayQuestions.ContactAllowed,
        ["limitation"] = DayQuestions.Limitation,
        ["check"] = IdentifierQuestions.Check,
        ["make"] = IdentifierQuestions.Make,
        ["epc-qr"] = IdentifierQuestions.EpcQr,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of the operations.</summary>
    public static IReadOnlyCollection<string> Names => Operations.Keys;

    /// <summary>Answers a list of questions in the same order, or a single one.</summary>
    /// <param name="cases">An array of questions, or one question.</param>
    /// <exception cref="FormatException">It is neither an array nor an object.</exception>
    public static JsonNode Run(JsonElement cases) => cases.ValueKind switch
    {
        JsonValueKind.Array => new JsonArray([.. cases.EnumerateArray().Select(Answer)]),
        JsonValueKind.Object => Answer(cases),
        _ => throw new FormatException("Law cases are a JSON array of objects with \"id\" and \"op\"."),
    };

    private static JsonObject Answer(JsonElement question)
    {
        var answer = new JsonObject();
        try
        {
            var input = new QuestionInput(question);
            answer["id"] = input.Id;
            var op = input.Text("op");
            var outcome = Operations.TryGetValue(op, out var operation)
                ? operation(input)
                : throw new FormatException($"\"{op}\" is no operation; known are {string.Join(", ", Operations.Keys.Order(StringComparer.Ordinal))}.");
            foreach (var (name, value) in outcome)
            {
                answer[name] = value?.DeepClone();
            }
        }
        catch (Exception refusal) when (refusal is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            answer["refused"] = refusal is ArgumentException { ParamName: { } name } ? refusal.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : refusal.Message;
        }

        return answer;
    }
}
