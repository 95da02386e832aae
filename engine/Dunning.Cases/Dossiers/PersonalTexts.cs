using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dunning.Cases.Dossiers;

/// <summary>
/// What people wrote about people in an event: notes, names of who was spoken to, what was said. The rest of the event stays when these are erased.
/// </summary>
/// <param name="Plain">The event's document with each of these texts empty.</param>
/// <param name="Texts">The texts as JSON writes them, a line each, in the order in which they stand there; empty when there are none.</param>
public sealed record PersonalTexts(string Plain, string Texts)
{
    private static readonly string[] Names = ["note", "text", "spokenWith", "who", "address", "script", "reason", "kind", "hold", "values", "insolvency", "event"];

    public bool IsEmpty => Texts.Length == 0;

    /// <summary>The hash by which the chain holds the texts without having them. Who lacks the salt can not find them by guessing.</summary>
    public byte[] Commitment(ReadOnlySpan<byte> salt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(Encoding.UTF8.GetBytes(Texts));
        return hash.GetHashAndReset();
    }

    /// <summary>Takes the document of an event apart.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static PersonalTexts Of(string document)
    {
        var utf8 = Encoding.UTF8.GetBytes(document);
        var reader = new Utf8JsonReader(utf8);
        var (plain, texts) = ((StringBuilder?)null, (StringBuilder?)null);
        var (kind, name, copied) = ("", "", 0);
        var parents = new Stack<string>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Known(ref reader);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    parents.Push(name);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    parents.Pop();
                    break;
                case JsonTokenType.String when name == "event" && parents.Count == 1:
                    kind = reader.GetString()!;
                    break;
                case JsonTokenType.String when IsPersonal(kind, parents.Peek(), name) && reader.ValueSpan.Length > 0:
                    var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                    (plain ??= new StringBuilder()).Append(Encoding.UTF8.GetString(utf8, copied, start - copied)).Append("\"\"");
                    (texts ??= new StringBuilder()).Append(Encoding.UTF8.GetString(utf8, start, end - start)).Append('\n');
                    copied = end;
                    break;
            }
        }

        return plain is null
            ? new PersonalTexts(document, "")
            : new PersonalTexts(plain.Append(Encoding.UTF8.GetString(utf8, copied, utf8.Length - copied)).ToString(), texts!.ToString());
    }

    // The reason of an end is a word of ours; the kind of an insolvency is what somebody wrote.
    private static bool IsPersonal(string kind, string parent, string name) => name switch
    {
        "note" or "text" or "spokenWith" or "who" or "address" or "script" => true,
        "reason" => parent is "hold" or "values" && kind != "closed",
        "kind" => parent is "insolvency" or "values" && kind == "insolvent",
        _ => false,
    };

    private static string Known(ref Utf8JsonReader reader)
    {
        foreach (var name in Names)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return "";
    }
}
