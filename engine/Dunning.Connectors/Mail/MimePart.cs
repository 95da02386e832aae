using System.Text;
using Dunning.Connectors.Files;

namespace Dunning.Connectors.Mail;

/// <summary>One part of a mail as it came in: headers and undecoded body. Whatever is wrong with it, it has a meaning or is left out; nothing throws.</summary>
internal sealed class MimePart
{
    private const int MostHeaderBytes = 256 * 1024;
    private const int MostHeaders = 1000;
    private readonly List<(string Name, string Value)> headers = [];

    private MimePart(ReadOnlyMemory<byte> body) => Body = body;

    /// <summary>The body, not decoded.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Headers there are.</summary>
    public int Headers => headers.Count;

    /// <summary>The media type in small letters; <c>text/plain</c> when none is given.</summary>
    public string MediaType => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Reads headers up to the empty line; null when they are larger than headers are.</summary>
    public static MimePart? Parse(ReadOnlyMemory<byte> bytes)
    {
        var (found, position) = (new List<(string, string)>(), 0);
        StringBuilder? value = null;
        var name = "";
        while (position < bytes.Length)
        {
            var line = Line(bytes.Span[position..], out var length);
            position += length;
            if (line.IsEmpty)
            {
                break;
            }

            if (position > MostHeaderBytes || found.Count > MostHeaders)
            {
                return null;
            }

            var text = FileText.Decode(line);
            if (text is [' ' or '\t', ..])
            {
                value?.Append(' ').Append(text.AsSpan().Trim());
            }
            else
            {
                Keep(found, name, value);
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                (name, value) = colon > 0 ? (text[..colon].Trim(), new StringBuilder(text[(colon + 1)..].Trim())) : ("", null);
            }
        }

        Keep(found, name, value);
        var part = new MimePart(bytes[position..]);
        part.headers.AddRange(found);
        return part;
    }

    /// <summary>The first header of a name, unfolded and not decoded; null for none.</summary>
    public string? Header(string name) => All(name).FirstOrDefault();

    /// <summary>All headers of a name.</summary>
    public IEnumerable<string> All(string name) => headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);

    /// <summary>A parameter of a header, without quotes; null for none.</summary>
    public string? Parameter(string header, string name)
    {
        foreach (var piece in (Header(header) ?? "").Split(';').Skip(1))
        {
            if (piece.Split('=', 2) is [var key, var value] && key.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.Trim().Trim('"');
            }
        }

        return null;
    }

    /// <summary>The parts of a multipart body, at most so many; nothing when it has no boundary.</summary>
    public IEnumerable<MimePart> Parts(int most)
    {
        if (!MediaType.StartsWith("multipart/", StringComparison.Ordinal) || Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
        {
            yield break;
        }

        var delimiter = Encoding.Latin1.GetBytes("--" + boundary);
        var (start, count) = (-1, 0);
        for (var position = 0; position < Body.Length && count < most;)
        {
            var (begin, isDelimiter, isLast) = (position, false, false);
            {
                var line = Line(Body.Span[position..], out var length);
                position += length;
                isDelimiter = line.StartsWith(delimiter) && line[delimiter.Length..].TrimEnd(" \t"u8) is [] or [(byte)'-', (byte)'-'];
                isLast = isDelimiter && line.Length >= delimiter.Length + 2 && line[delimiter.Length] == '-';
            }

            if (isDelimiter)
            {
                if (start >= 0 && Parse(Body[start..begin]) is { } part)
                {
                    count++;
                    yield return part;
                }

                start = position;
            }

            if (isLast)
            {
                yield break;
            }
        }

        // Cut off: what there is of the last part counts.
        if (start >= 0 && start < Body.Length && count < most && Parse(Body[start..]) is { } rest)
        {
            yield return rest;
        }
    }

    private static void Keep(List<(string, string)> found, string name, StringBuilder? value)
    {
        if (value is not null)
        {
            found.Add((name, value.ToString()));
        }
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> bytes, out int length)
    {
        var end = bytes.IndexOf((byte)'\n');
        length = end < 0 ? bytes.Length : end + 1;
        return (end < 0 ? bytes : bytes[..end]).TrimEnd((byte)'\r');
    }
}
