using System.Xml.Linq;
using Dunning.Letters.Tags;

namespace Dunning.Letters.Markup;

/// <summary>A tag standing in the document's tree.</summary>
/// <param name="tag">What it means.</param>
/// <param name="place">Part and paragraph, for findings.</param>
internal sealed class Slot(Tag tag, string place) : XElement(SlotName)
{
    private static readonly XName SlotName = XName.Get("slot", "urn:dunning:letters");

    public Tag Tag { get; } = tag;

    public string Place { get; } = place;

    /// <summary>Its number in the order of the document.</summary>
    public int Ordinal { get; set; }

    /// <summary>The end that belongs to this beginning, or the reverse; null when there is none.</summary>
    public Slot? Partner { get; set; }

    /// <summary>The else between a beginning and its end.</summary>
    public Slot? Else { get; set; }
}
