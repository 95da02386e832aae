using System.Runtime.CompilerServices;
using System.Text;
using Dunning.Letters.Packages;
using Dunning.Letters.Templates;

namespace Dunning.Letters.Programs;

/// <summary>A part that letters write anew; one that depends on nothing but one picture's proportions only once for each picture.</summary>
internal sealed class MovingPart
{
    private static readonly byte[] NoPicture = [];

    private readonly byte[] _name;
    private readonly Step[] _steps;
    private readonly int _depth;
    private readonly string? _onlyPicture;
    private readonly ConditionalWeakTable<byte[], ZipEntry> _settled = [];

    /// <param name="name">Its path.</param>
    /// <param name="steps">How it is written.</param>
    /// <param name="depth">How deep its loops are nested.</param>
    public MovingPart(string name, Step[] steps, int depth)
    {
        _name = Encoding.UTF8.GetBytes(name);
        _steps = steps;
        _depth = depth;
        var pictures = steps.OfType<PictureSizeStep>().Select(step => step.Image).Distinct(StringComparer.Ordinal).ToList();
        _onlyPicture = pictures.Count == 1 && Array.TrueForAll(steps, step => step is LiteralStep or PictureSizeStep) ? pictures[0] : null;
    }

    /// <summary>The part for one letter; its bytes may lie in one of the sinks.</summary>
    public ZipEntry Write(object data, RenderSettings settings, Func<ByteSink> sink, ref int nextId)
    {
        if (_onlyPicture is null)
        {
            return ZipEntry.Passing(_name, Render(data, settings, sink(), ref nextId), settings.Compression, sink());
        }

        var picture = settings.Images?.GetValueOrDefault(_onlyPicture) ?? NoPicture;
        if (!_settled.TryGetValue(picture, out var entry))
        {
            entry = ZipEntry.Lasting(Encoding.UTF8.GetString(_name), Render(data, settings, sink(), ref nextId).ToArray());
            _settled.AddOrUpdate(picture, entry);
        }

        return entry;
    }

    private ReadOnlyMemory<byte> Render(object data, RenderSettings settings, ByteSink to, ref int nextId)
    {
        var rendering = new Rendering(to, settings, new object?[_depth + 1]) { NextId = nextId };
        rendering.Frames[0] = data;
        Step.Write(_steps, rendering);
        nextId = rendering.NextId;
        return rendering.Output.WrittenMemory;
    }
}
