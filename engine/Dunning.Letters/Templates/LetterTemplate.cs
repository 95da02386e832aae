using System.Runtime.CompilerServices;
using Dunning.Letters.Packages;
using Dunning.Letters.Programs;

namespace Dunning.Letters.Templates;

/// <summary>A compiled template. Thread-safe; compile once, render often.</summary>
public sealed class LetterTemplate
{
    private readonly ZipEntry[] _fixed;
    private readonly IReadOnlyList<MovingPart> _moving;
    private readonly IReadOnlyList<(Picture Picture, ZipEntry Own)> _pictures;
    private readonly int _nextId;

    // A client's logo is packed once for as long as somebody holds it.
    private readonly ConditionalWeakTable<byte[], ZipEntry> _packed = [];

    internal LetterTemplate(
        IReadOnlyList<LetterField> fields, ZipEntry[] unchanging, IReadOnlyList<MovingPart> moving, IReadOnlyList<(Picture, ZipEntry)> pictures, int nextId)
    {
        Fields = fields;
        _fixed = unchanging;
        _moving = moving;
        _pictures = pictures;
        _nextId = nextId;
    }

    /// <summary>The fields it uses, each once, in the order of the document.</summary>
    public IReadOnlyList<LetterField> Fields { get; }

    /// <summary>Writes one letter.</summary>
    /// <param name="data">A value of the shape the template was compiled against.</param>
    /// <param name="settings">Culture and images.</param>
    /// <exception cref="Rules.Language.EvaluationException">An expression can not be worked out for this data; the message has the place.</exception>
    public RenderedLetter Render(object data, RenderSettings settings)
    {
        ArgumentNullException.ThrowIfNull(data);
        var sinks = new List<ByteSink>(2 * _moving.Count);
        try
        {
            var entries = new List<ZipEntry>(_fixed.Length + _pictures.Count + _moving.Count);
            entries.AddRange(_fixed);
            foreach (var (picture, own) in _pictures)
            {
                entries.Add(
                    picture.Read([data], settings) is not { } png ? own
                    : picture.Repeats ? _packed.GetValue(png, bytes => ZipEntry.Lasting("", bytes)) with { Name = own.Name }
                    : ZipEntry.Passing(own.Name, png, settings.Compression, Sink()));
            }

            var nextId = _nextId;
            foreach (var part in _moving)
            {
                entries.Add(part.Write(data, settings, Sink, ref nextId));
            }

            return new RenderedLetter(ZipFile.Write(entries, settings.FixedDate));
        }
        finally
        {
            sinks.ForEach(sink => sink.Dispose());
        }

        ByteSink Sink()
        {
            var sink = new ByteSink();
            sinks.Add(sink);
            return sink;
        }
    }
}
