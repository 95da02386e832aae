using System.Text;

namespace Dunning.Connectors.Files;

/// <summary>Bytes as text, when nobody has said in which encoding.</summary>
internal static class FileText
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>By byte order mark; without one UTF-8 when it is valid, else Windows-1252, as older Dutch bookkeeping packages write.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Marked(bytes) ?? Utf8(bytes) ?? Windows1252.GetString(bytes);

    /// <summary>The beginning of a file, which may end in the middle of a character.</summary>
    public static string Start(ReadOnlySpan<byte> bytes) => Marked(bytes) ?? Encoding.UTF8.GetString(bytes);

    /// <summary>The whole stream, or null when it is longer than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(Stream content, int limit, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81920];
        while (await content.ReadAsync(block, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            if (buffer.Length + count > limit)
            {
                return null;
            }

            buffer.Write(block, 0, count);
        }

        return buffer.ToArray();
    }

    private static string? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
