using System.Text.Json;
using System.Text.Json.Nodes;
using Dunning.Core.Findings;
using Dunning.Rules.Language;
using Dunning.Rules.Types;
using Dunning.Workflows.Activities;
using Dunning.Workflows.Checking;
using Dunning.Workflows.Definitions;

namespace Dunning.Workflows.Compilation;

/// <summary>Compiles what inputs were given: literals are read once, expressions are checked against the scope.</summary>
internal sealed class InputCompiler(Scope scope, string file, Strictness strictness, List<Finding> findings)
{
    private static readonly string[] Syntaxes = ["Literal", "Object", "Variable", "Input", "CSharp", "JavaScript"];

    public CompiledInput[] Compile(ActivityDefinition activity, ActivityDescriptor descriptor)
    {
        if (strictness == Strictness.Publish)
        {
            Unknown(activity, descriptor);
        }

        return [.. descriptor.Inputs.Select(input => Compile(activity, input))];
    }

    /// <summary>Compiles one expression to a shape.</summary>
    public CompiledInput? Compile(InputExpression given, Shape shape, string place)
    {
        switch (given.Syntax)
        {
            case "Literal":
                return Constant(given.Value, shape, place);
            case "Object":
                return Json(given.Text ?? "null") is { } json
                    ? Constant(json.Value, shape, place)
                    : Refuse("workflow.object", place, "The value is not JSON.", null);
            case "Variable":
                return Reference(scope.VariablesSlot, scope.Variable(NameIn(given, "id")), shape)
                    ?? Reference(scope.VariablesSlot, scope.Variable(NameIn(given, "name")), shape)
                    ?? Refuse("workflow.unknown-variable", place, $"There is no variable {NameIn(given, "name")}.", Hint(NameIn(given, "name"), scope.Variables));
            case "Input":
                return Reference(scope.InputsSlot, scope.Input(NameIn(given, "name")), shape)
                    ?? Refuse("workflow.unknown-workflow-input", place, $"There is no input {NameIn(given, "name")}.", Hint(NameIn(given, "name"), scope.Inputs));
            case "CSharp":
                return Expression(given.Text ?? "", Dialect.CSharp, shape, place);
            case "JavaScript":
                return Script(given.Text ?? "", shape, place);
            default:
                return Refuse("workflow.syntax", place, $"Expressions of type {given.Syntax} are not supported.", Suggestion.Hint(given.Syntax, Syntaxes) ?? "use one of " + string.Join(", ", Syntaxes));
        }
    }

    private CompiledInput Compile(ActivityDefinition activity, InputDescriptor input)
    {
        var place = Place.Input(activity.Id, input.Name);
        var fallback = new CompiledInput.Constant(input.Shape, input.Default ?? Literal.Empty(input.Shape));
        if (!input.Wrapped)
        {
            return fallback;
        }

        var given = activity.Inputs.GetValueOrDefault(input.Name);
        if (given?.Value is null || (given.Text!.Length == 0 && (given.Syntax != "Literal" || input.Shape != ScalarShape.Text)))
        {
            if (input.Required)
            {
                Judge("workflow.missing-input", place, $"{activity.Title} needs {input.Name}.", null);
            }

            return fallback;
        }

        var compiled = Compile(given, input.Shape, place) ?? fallback;
        if (compiled is CompiledInput.Constant { Of: string text } && input.Options.Count > 0 && !input.OpenOptions
            && input.Options.All(option => option.Value != text))
        {
            Judge("workflow.option", place, $"\"{text}\" is not one of the values of {input.Name}.", Suggestion.Hint(text, input.Options.Select(option => option.Value)));
        }

        return compiled;
    }

    private CompiledInput? Constant(JsonNode? given, Shape shape, string place)
    {
        if (Literal.TryRead(given is JsonValue value && shape == ScalarShape.Anything && value.TryGetValue<string>(out var bare) ? bare : given, shape, out var read))
        {
            return new CompiledInput.Constant(shape, read);
        }

        var hint = shape == ScalarShape.Span ? "write days.hours:minutes:seconds: 3.00:00:00 is three days"
            : shape == ScalarShape.Day ? "write a day as 2026-03-14"
            : null;
        return Refuse("workflow.literal", place, $"\"{given}\" is not a {shape.Name}.", hint);
    }

    private CompiledInput.Reference? Reference(int record, int index, Shape shape) => index < 0 ? null : new(shape, record, index);

    private CompiledInput.Expression? Expression(string text, Dialect dialect, Shape shape, string place)
    {
        var compilation = ExpressionCompiler.Compile(text, scope.Vocabulary, new()
        {
            Dialect = dialect,
            Wanted = shape == ScalarShape.Anything ? null : shape,
            File = file,
            Place = place,
        });
        findings.AddRange(compilation.Findings);
        return compilation.Expression is { } code ? new CompiledInput.Expression(shape, code) : null;
    }

    // An object or a list written out in JavaScript is, in the definitions people have, JSON.
    private CompiledInput? Script(string text, Shape shape, string place)
    {
        var body = text.Trim();
        body = body.StartsWith("return ", StringComparison.Ordinal) ? body["return ".Length..].Trim() : body;
        return body is ['{' or '[', ..] && Json(body.TrimEnd(';')) is { } json
            ? Constant(json.Value, shape, place)
            : Expression(text, Dialect.JavaScript, shape, place);
    }

    private static (JsonNode? Value, bool Read)? Json(string text)
    {
        try
        {
            return (JsonNode.Parse(text), true);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The editor stores the whole variable or input, as JSON within a text; people write the name.
    private static string NameIn(InputExpression given, string property) =>
        (given.Value as JsonObject ?? Json(given.Text ?? "")?.Value as JsonObject)?[property]?.ToString() ?? given.Text ?? "";

    private static string? Hint(string name, RecordShape record) => Suggestion.Hint(name, record.Fields.Select(field => field.Name));

    private void Unknown(ActivityDefinition activity, ActivityDescriptor descriptor)
    {
        var known = descriptor.Inputs.Select(input => input.Name).Concat(descriptor.Outputs.Select(output => output.Name)).ToList();
        foreach (var name in activity.Inputs.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            findings.Add(Finding.Warning("workflow.unknown-input", file, Place.Input(activity.Id, name), $"{descriptor.TypeName} has no input {name}; it is ignored.", Suggestion.Hint(name, known.Select(input => char.ToLowerInvariant(input[0]) + input[1..]))));
        }
    }

    private void Judge(string code, string place, string message, string? hint) =>
        findings.Add(new(code, strictness == Strictness.Publish ? Severity.Error : Severity.Warning, file, place, message, hint));

    private CompiledInput? Refuse(string code, string place, string message, string? hint)
    {
        findings.Add(Finding.Error(code, file, place, message, hint));
        return null;
    }
}
