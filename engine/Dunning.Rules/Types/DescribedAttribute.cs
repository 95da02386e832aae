namespace Dunning.Rules.Types;

/// <summary>What a field is called in sentences and documentation, in both languages: <c>omdat openstaand bedrag € 40,00 &gt; € 10,00</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DescribedAttribute(string dutch, string english) : System.ComponentModel.DescriptionAttribute(dutch)
{
    /// <summary>In English; <see cref="System.ComponentModel.DescriptionAttribute.Description"/> is Dutch.</summary>
    public string English { get; } = english;
}
