using System.Text.Json.Nodes;
using Dunning.Rules.Definitions;

namespace Dunning.Tests.Rules;

/// <summary>Rule sets nobody wrote, with everything the format has.</summary>
internal sealed class GeneratedRules(int seed)
{
    private static readonly string[] Conditions =
    [
        "invoice.Open > 500m", "invoice.Open >= 100m && invoice.Open <= 500m", "debtor.IsConsumer", "!debtor.IsConsumer", "debtor.Country == \"NL\"", "debtor.IsConsumer == true",
        "500m < invoice.Open", "invoice.DaysOverdue!=3", "history.Replies > 0 || history.Calls > 2", "(invoice.Open > 1m || debtor.HasEmail) && debtor.Language == \"en\"",
        "debtor.Name.Contains(\"a && b; \\\"c\\\"\")", "invoice.Open > statement.Due * 0.5m  &&  debtor.HasPhone", "invoice.Open > 100m && invoice.Open > 200m && invoice.Open < 300m",
        "((debtor.IsConsumer))", "true", "invoice.DaysOverdue % 2 == 1", "client.Id == debtor.Number", "x => x", "not (", "", "invoice.Open > -5m", "debtor.Country != \"N'L\"",
        "history.IsDisputed ? true : invoice.Open > 3m", "a &&\n  b > 2", "contact.DaysSinceLastReached > 14", "a > 1 && (b > 2 && c)", "debtor.Country == null",
    ];

    private static readonly string[] Words = ["", "a", "Große Ware", "regel \"één\"", "x;y", "1\n2", "Zakelijk", "=som(A1)", "waar"];

    private readonly Random random = new(seed);
    private int names;

    public IReadOnlyList<RuleSetDefinition> Sets() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(index => Set(FormattableString.Invariant($"set{index}")))];

    public RuleSetDefinition Set(string name) => new()
    {
        Name = name,
        Injects = Some(2, () => Word() + "i"),
        GlobalParams = Some(2, Parameter),
        Rules = [Rule(0), .. Some(4, () => Rule(0))],
        Others = Sometimes(Notes),
    };

    private RuleDefinition Rule(int depth)
    {
        var isParent = depth < 3 && random.Next(5) == 0;
        return new()
        {
            Name = FormattableString.Invariant($"{Word()}{names++}"),
            Operator = isParent ? (RuleOperator)random.Next(4) : null,
            Rules = isParent ? [Rule(depth + 1), .. Some(3, () => Rule(depth + 1))] : [],
            Expression = isParent && random.Next(3) > 0 ? null : Conditions[random.Next(Conditions.Length)],
            LocalParams = Some(2, Parameter),
            Enabled = random.Next(4) > 0,
            ErrorMessage = SometimesText(),
            SuccessEvent = SometimesText(),
            Properties = Sometimes(Notes),
            OnSuccess = Sometimes(Action),
            OnFailure = Sometimes(Action),
            Others = Sometimes(Notes),
        };
    }

    private ParameterDefinition Parameter() => new(FormattableString.Invariant($"p{names++}"), Conditions[random.Next(Conditions.Length)]) { Others = Sometimes(Notes) };

    private ActionDefinition Action() => random.Next(3) switch
    {
        0 => new("OutputExpression") { Expression = Conditions[random.Next(Conditions.Length)], Context = Sometimes(Notes) ?? [] },
        1 => new("EvaluateRule") { RuleSet = Word(), Rule = Word(), InputFilter = random.Next(2) == 0 ? null : Some(2, Word), AdditionalInputs = Some(2, Parameter), Others = Sometimes(Notes) },
        _ => new("Mail" + Word()) { Context = Notes() },
    };

    private JsonObject Notes() => new()
    {
        ["n" + Word()] = random.Next(4) switch { 0 => 1.50m, 1 => Word(), 2 => new JsonArray(1, null, true), _ => new JsonObject { ["diep"] = null } },
        ["toelichting"] = Word(),
    };

    private string Word() => Words[random.Next(Words.Length)];

    private string? SometimesText() => random.Next(2) == 0 ? null : Word();

    private T? Sometimes<T>(Func<T> make)
        where T : class => random.Next(4) == 0 ? make() : null;

    private IReadOnlyList<T> Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
