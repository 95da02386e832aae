using System.Globalization;
using System.Text.Json;
using Dunning.Cases.Procedures;
using Dunning.Core.Amounts;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Simulation;

/// <summary>Reads scripts and worked examples; what is left out gets a value that will do.</summary>
/// <remarks>
/// A script is an object <c>{"invoice":{…},"debtor":{…},"client":{…},"inputs":{…},"until":"…","signals":[…]}</c>, or the list of signals only.
/// A file of worked examples is a list of such objects, each with a <c>name</c> and what it <c>expect</c>s.
/// </remarks>
public sealed class LifeScriptReader
{
    private static readonly DateOnly SomeMonday = new(2026, 1, 5);
    private static readonly Address SomeAddress = new("Voorbeeldstraat 1", "1234 AB", "Utrecht");

    private readonly Procedure procedure;
    private readonly string file;
    private readonly List<Finding> findings = [];

    private LifeScriptReader(Procedure procedure, string file)
    {
        this.procedure = procedure;
        this.file = file;
    }

    /// <summary>Reads a script.</summary>
    /// <param name="json">As written; empty for an invoice that nobody ever pays.</param>
    /// <param name="procedure">The procedure it is for.</param>
    /// <param name="file">Its name in findings.</param>
    /// <returns>The script (null when it can not be read), and what is wrong in it, each with its JSON path.</returns>
    public static (LifeScript? Script, IReadOnlyList<Finding> Findings) Read(string json, Procedure procedure, string file)
    {
        var reader = new LifeScriptReader(procedure, file);
        var script = reader.Within(json.Length == 0 ? "[]" : json, root => reader.Script(root, "$"));
        return (reader.findings.HasErrors() ? null : script, reader.findings);
    }

    /// <summary>Reads a file of worked examples.</summary>
    /// <returns>The examples that can be read, and what is wrong in the others.</returns>
    public static (IReadOnlyList<LifeScript> Examples, IReadOnlyList<Finding> Findings) ReadExamples(string json, Procedure procedure, string file)
    {
        var reader = new LifeScriptReader(procedure, file);
        return (reader.Within(json, reader.Examples) ?? [], reader.findings);
    }

    private T? Within<T>(string json, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            findings.Add(Finding.Error("script.json", file, string.Create(CultureInfo.InvariantCulture, $"line {wrong.LineNumber + 1}"), "This is not JSON: " + wrong.Message));
            return null;
        }
    }

    private List<LifeScript> Examples(JsonElement root)
    {
        var examples = new List<LifeScript>();
        if (root.ValueKind != JsonValueKind.Array)
        {
            findings.Add(Finding.Error("example.unreadable", file, "$", "Worked examples are a list: [{\"name\", …, \"signals\", \"expect\"}]."));
            return examples;
        }

        foreach (var (index, element) in root.EnumerateArray().Index())
        {
            var before = findings.Count;
            var example = Script(element, string.Create(CultureInfo.InvariantCulture, $"$[{index}]"), isExample: true);
            if (!findings.Skip(before).HasErrors())
            {
                examples.Add(example);
            }
        }

        return examples;
    }

    private LifeScript Script(JsonElement element, string path, bool isExample = false)
    {
        // The list alone stands for a script that only has signals.
        using var bare = JsonDocument.Parse(element.ValueKind == JsonValueKind.Array && !isExample ? $$"""{"signals":{{element.GetRawText()}}}""" : "{}");
        var node = ScriptNode.Of(bare.RootElement.TryGetProperty("signals", out _) ? bare.RootElement : element, path, file, findings)
            .Only(isExample ? ["name", "invoice", "debtor", "client", "inputs", "until", "signals", "expect"] : ["name", "invoice", "debtor", "client", "inputs", "until", "signals"]);
        var signals = node.Children("signals").ToList();
        var days = signals.Select(signal => signal.PeekDay("day")).OfType<DateOnly>().ToList();

        var debtor = Debtor(node.Child("debtor"));
        var invoice = Invoice(node.Child("invoice"), debtor, days.Count > 0 ? days.Min().AddDays(-30) : SomeMonday);
        var given = new ScriptSignals(procedure, invoice).Read(signals);
        var last = days.Append(invoice.DueDate).Max();
        var until = node.Day("until") ?? last.AddDays(180);
        if (until < invoice.IssueDate)
        {
            node.Refuse("until", "The last day lies before the invoice.");
        }

        if (isExample && node.Text("name") is null)
        {
            node.Missing("name", "The name of the example");
        }

        if (isExample && !node.Has("expect"))
        {
            node.Missing("expect", "What the example expects");
        }

        return new LifeScript(
            node.Text("name") ?? "", Client(node), debtor, invoice, until, given, isExample ? [.. node.Items("expect").Select(line => line.Item.ToString())] : null)
        {
            Behaviour = Behaviour(node.Child("debtor").Child("behaviour").Only("since", "settled", "late", "daysLate")),
        };
    }

    private static PaymentBehaviour Behaviour(ScriptNode node) =>
        new(node.Day("since"), node.Whole("settled") ?? 0, node.Whole("late") ?? 0, node.Whole("daysLate") ?? 0);

    private static Invoice Invoice(ScriptNode node, Debtor debtor, DateOnly due)
    {
        node.Only("amount", "issued", "due", "number", "currency", "description");
        var dueDate = node.Day("due") ?? (node.Day("issued")?.AddDays(14) ?? due);
        var issued = node.Day("issued") ?? dueDate.AddDays(-14);
        if (issued > dueDate)
        {
            node.Refuse("due", "The invoice is due before it was issued.");
        }

        var amount = node.Amount("amount") ?? 1000m;
        if (amount <= 0)
        {
            node.Refuse("amount", "An invoice is about more than nothing.");
        }

        return new Invoice(
            debtor.ClientId, node.Text("number") ?? "2026-0001", debtor.Number, InvoiceType.Invoice, issued, dueDate, new Money(amount, node.Text("currency") ?? "EUR"), null, null,
            node.Text("description"));
    }

    private static Debtor Debtor(ScriptNode node)
    {
        node.Only("kind", "naturalPerson", "number", "name", "email", "address", "phone", "language", "contactPerson", "important", "intake", "behaviour");
        var kind = node.Word("kind", ["business", "consumer"]) == "consumer" ? DebtorKind.Consumer : DebtorKind.Business;
        return new Debtor(
            "voorbeeld", node.Text("number") ?? "1001", node.Text("name") ?? "Debiteur Voorbeeld", kind, node.Flag("naturalPerson") ?? kind == DebtorKind.Consumer,
            node.Word("language", ["nl", "en"]) == "en" ? Language.English : Language.Dutch,
            node.IsNull("address") ? null : Address(node.Child("address").Only("street", "postalCode", "city", "country")),
            node.IsNull("email") ? null : node.Text("email") ?? "debiteur@example.nl",
            node.IsNull("phone") ? null : node.Text("phone") ?? "020-5550001", node.Text("contactPerson"), null, null)
        {
            IsImportant = node.Flag("important") ?? false,
            Intake = node.Has("intake") ? Intake(node.Child("intake").Only("identitySeen", "agreementsConfirmed", "termsHandedOver")) : null,
        };
    }

    private static Intake Intake(ScriptNode node) => new(node.Day("identitySeen"), node.Day("agreementsConfirmed"), node.Day("termsHandedOver"));

    private static Address Address(ScriptNode node) => new(
        node.Text("street") ?? SomeAddress.Street, node.Text("postalCode") ?? SomeAddress.PostalCode, node.Text("city") ?? SomeAddress.City,
        node.Text("country") ?? SomeAddress.Country);

    private Client Client(ScriptNode script)
    {
        var node = script.Child("client").Only("name", "deductsVat", "onBehalf", "termsAgreed", "termsChecked");
        var inputs = script.Has("inputs") ? script.Raw("inputs") : null;
        if (inputs is not null)
        {
            script.Child("inputs");
            foreach (var wrong in inputs.StartsWith('{') ? ProcedureInputs.Read(inputs, procedure.Workflow.Definition.Inputs).Findings : [])
            {
                findings.Add(wrong with { File = file, Place = "inputs." + wrong.Place });
            }
        }

        return new Client(
            "voorbeeld", node.Text("name") ?? "Opdrachtgever Voorbeeld", SomeAddress, "12345678", "NL000099998B57", "NL91ABNA0417164300", "Opdrachtgever Voorbeeld",
            "info@example.nl", "020-5550002", null, "mevrouw De Wit", Language.Dutch, procedure.Id, inputs, node.Flag("deductsVat") ?? true, node.Flag("onBehalf") ?? false)
        {
            TermsAgreed = node.Flag("termsAgreed") ?? true, TermsChecked = node.Flag("termsChecked") ?? true,
        };
    }
}
