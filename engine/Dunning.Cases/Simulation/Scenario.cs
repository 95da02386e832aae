using System.Globalization;
using Dunning.Cases.Tasks;
using Dunning.Core.Amounts;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;

namespace Dunning.Cases.Simulation;

/// <summary>
/// A worked example: the life of one invoice, a line a day. Lines with <c>&gt;</c> are what must come of it; the others are given.
/// </summary>
/// <remarks>
/// <code>
/// # Belooft, betaalt niet
/// invoice 1210.00 due 2026-01-05
/// debtor business email
/// until 2026-03-31
/// 2026-01-27 call PromiseToPay in 7 days
/// 2026-01-08 &gt; email Herinnering 1210.00
/// </code>
/// Given lines: <c>payment AMOUNT</c>, <c>call OUTCOME [in N days] [amount A] [note …]</c>, <c>task OUTCOME …</c>, <c>hold N days REASON</c>,
/// <c>lift</c>, <c>dispute TEXT</c>.
/// </remarks>
public sealed record Scenario(string Name, Invoice Invoice, Debtor Debtor, DateOnly Until, string? Inputs, IReadOnlyList<LifeInput> Given, IReadOnlyList<string> Expected)
{
    /// <summary>Reads a scenario.</summary>
    /// <exception cref="FormatException">A line can not be read; the message has its number.</exception>
    public static Scenario Parse(string text)
    {
        var name = "";
        decimal amount = 0;
        DateOnly due = default, until = default;
        string? inputs = null;
        string[] debtor = [];
        var given = new List<LifeInput>();
        var expected = new List<string>();
        foreach (var (number, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            try
            {
                switch (words)
                {
                    case [] or ["#"]:
                        break;
                    case ["#", ..]:
                        name = name.Length == 0 ? line[1..].Trim() : name;
                        break;
                    case ["invoice", var value, "due", var day]:
                        (amount, due) = (Amount(value), Day(day));
                        break;
                    case ["debtor", .. var traits]:
                        debtor = traits;
                        break;
                    case ["until", var day]:
                        until = Day(day);
                        break;
                    case ["inputs", ..]:
                        inputs = line[6..].Trim();
                        break;
                    case [_, ">", ..]:
                        expected.Add(string.Join(' ', words));
                        break;
                    case [var day, .. var rest]:
                        given.Add(Input(Day(day), rest));
                        break;
                }
            }
            catch (FormatException wrong)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {number + 1}: {line.Trim()}: {wrong.Message}"), wrong);
            }
        }

        var invoice = new Invoice("voorbeeld", "2026-0001", "1001", InvoiceType.Invoice, due.AddDays(-14), due, Money.Euro(amount), null, null, null);
        return new Scenario(name, invoice, Who(debtor), until, inputs, given, expected);
    }

    private static LifeInput Input(DateOnly day, string[] words) => words switch
    {
        ["payment", var amount] => new LifeInput.Payment(day, Amount(amount)),
        ["call" or "task", var outcome, .. var rest] => new LifeInput.Task(day, new TaskResult(
            outcome, "test", outcome is "NoAnswer" or "Voicemail" or "WrongNumber" ? null : "mevrouw Jansen", After(rest, "in") is { } days ? day.AddDays(int.Parse(days, CultureInfo.InvariantCulture)) : null,
            After(rest, "amount") is { } amount ? Amount(amount) : null, Array.IndexOf(rest, "note") is >= 0 and var at ? string.Join(' ', rest[(at + 1)..]) : null)),
        ["hold", var days, "days", .. var reason] => new LifeInput.Hold(day, day.AddDays(int.Parse(days, CultureInfo.InvariantCulture)), string.Join(' ', reason)),
        ["lift"] => new LifeInput.Lift(day),
        ["dispute", .. var what] => new LifeInput.Dispute(day, string.Join(' ', what)),
        _ => throw new FormatException("this is no payment, call, task, hold, lift or dispute"),
    };

    private static Debtor Who(string[] traits) => new(
        "voorbeeld", "1001", "Voorbeeld", traits.Contains("consumer") ? DebtorKind.Consumer : DebtorKind.Business, traits.Contains("consumer"), Language.Dutch,
        traits.Contains("no-address") ? null : new Address("Voorbeeldstraat 1", "1234 AB", "Voorbeeld"), traits.Contains("email") ? "voorbeeld@example.nl" : null,
        "020-5550000", null, null, null);

    private static string? After(string[] words, string word) => Array.IndexOf(words, word) is >= 0 and var at && at + 1 < words.Length ? words[at + 1] : null;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
