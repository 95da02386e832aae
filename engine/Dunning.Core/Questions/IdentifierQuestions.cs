using System.Text.Json.Nodes;
using Dunning.Core.Identifiers;
using Dunning.Core.Law;

namespace Dunning.Core.Questions;

// Checking and making identifiers, and the payment QR code.
internal static class IdentifierQuestions
{
    public static JsonObject Check(QuestionInput input)
    {
        var isValid = input.Choice<Func<string?, bool>>(
            "what",
            ("iban", Iban.IsValid),
            ("rf", CreditorReference.IsValid),
            ("betalingskenmerk", Betalingskenmerk.IsValid),
            ("btw-id", VatId.IsDutchValid),
            ("rsin", Rsin.IsValid),
            ("kvk", KvkNumber.IsValid),
            ("oin", Oin.IsValid));
        return new() { ["valid"] = isValid(input.Text("value")) };
    }

    public static JsonObject Make(QuestionInput input)
    {
        var make = input.Choice<Func<string, int?, string>>(
            "what",
            ("rf", (value, length) => length is { } total ? CreditorReference.Make(value, total) : CreditorReference.Make(value)),
            ("betalingskenmerk", (value, length) => Betalingskenmerk.Make(value, length ?? Betalingskenmerk.FullLength)));
        return new() { ["value"] = make(input.Text("value"), input.IntegerOrNull("length")) };
    }

    public static JsonObject EpcQr(QuestionInput input) => new()
    {
        ["text"] = PaymentQr.Text(input.Text("name"), input.Text("iban"), input.Euro("amount"), input.TextOrNull("rf"), input.TextOrNull("text")),
    };
}
