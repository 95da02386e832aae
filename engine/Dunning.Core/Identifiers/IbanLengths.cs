using System.Collections.Frozen;
using System.Text.Json;

namespace Dunning.Core.Identifiers;

// How long the account numbers of each country are: a file beside the code, embedded in the assembly.
internal sealed record IbanLengths(string Source, DateOnly ReviewedOn, IReadOnlyDictionary<string, int> Lengths)
{
    private readonly FrozenDictionary<string, int> byCountry = Lengths.ToFrozenDictionary(StringComparer.Ordinal);

    public static IbanLengths Embedded()
    {
        using var stream = typeof(IbanLengths).Assembly.GetManifestResourceStream("iban-lengths.json")
            ?? throw new InvalidOperationException("The table iban-lengths.json is not embedded in the assembly.");
        return JsonSerializer.Deserialize<IbanLengths>(stream, JsonSerializerOptions.Web)!;
    }

    public int? Of(string iban) => iban.Length >= 2 && byCountry.TryGetValue(iban[..2], out var length) ? length : null;
}
