using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dunning.Connectors.Mail;

/// <summary>Text of a header as RFC 2047 encoded words.</summary>
/// <remarks>Only the characters that are safe in a phrase stand for themselves, so the same words serve subjects and names.</remarks>
internal static class EncodedWords
{
    /// <summary>RFC 2047 section 2: no word is longer.</summary>
    public const int MaxWord = 75;

    private const string Start = "=?utf-8?";
    private const int Frame = 12; // =?utf-8?Q? and ?=
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/"u8);

    /// <summary>The words, to be parted by line break and space, which a reader drops again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstRoom">How long the first word may be.</param>
    public static IEnumerable<string> Of(string text, int firstRoom)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var asQ = bytes.Sum(Cost) <= (bytes.Length + 2) / 3 * 4;
        var room = Math.Min(firstRoom, MaxWord) - Frame;
        var word = new List<byte>();
        var cost = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var encoded = new byte[rune.Utf8SequenceLength];
            rune.EncodeToUtf8(encoded);
            var grown = asQ ? cost + encoded.Sum(Cost) : (word.Count + encoded.Length + 2) / 3 * 4;
            if (grown > room && word.Count > 0)
            {
                yield return Word(word, asQ);
                word.Clear();
                room = MaxWord - Frame;
                grown = encoded.Sum(Cost);
            }

            word.AddRange(encoded);
            cost = grown;
        }

        if (word.Count > 0)
        {
            yield return Word(word, asQ);
        }
    }

    private static int Cost(byte value) => value == ' ' || Plain.Contains(value) ? 1 : 3;

    private static string Word(List<byte> bytes, bool asQ) => asQ
        ? Start + "Q?" + string.Concat(bytes.Select(Q)) + "?="
        : Start + "B?" + Convert.ToBase64String([.. bytes]) + "?=";

    private static string Q(byte value) =>
        value == ' ' ? "_" : Plain.Contains(value) ? ((char)value).ToString() : "=" + value.ToString("X2", CultureInfo.InvariantCulture);
}
