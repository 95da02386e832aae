using Dunning.Letters.Templates;
using Dunning.Rules.Types;
using Xunit;
using static Dunning.Tests.Letters.Docx;

namespace Dunning.Tests.Letters;

/// <summary>A check against data tells which fields are empty for some of it.</summary>
public class FieldUseTests
{
    private static readonly IReadOnlyList<FieldUse> Uses = FieldUse.Count(
        Rendered.Template(new Docx(P("{{ debtor.name }} {{ attention }} {{ call.spokenWith }}") + P("{{#each items}}{{ number }}{{#each parts}}{{ text }}{{/each}}{{/each}}{{#each nothing}}{{ number }}{{/each}}")).ToBytes()),
        RecordShape.Of<SampleLetter>(),
        [new SampleLetter(), new SampleLetter { Attention = "mevrouw Bakker" }, new SampleLetter { Items = [new("", 1m, false, [new("")])] }]);

    [Fact]
    public void Empty_values_are_counted_in_letters_and_in_items() =>
        Assert.Equal(
            ["debtor.name 0/3", "attention 2/3", "call.spokenWith 3/3", "items 0/0", "items.number 1/5", "items.parts 0/0", "items.parts.text 1/7", "nothing 0/0", "nothing.number 0/0"],
            Uses.Select(use => FormattableString.Invariant($"{use.Field.Path} {use.Empty}/{use.Of}")));

    [Fact]
    public void Each_is_a_remark_with_a_way_out()
    {
        var remarks = FieldUse.Remarks(Uses, "a.docx").ToList();

        Assert.Equal(4, remarks.Count);
        Assert.All(remarks, remark => Assert.Equal("letters.empty-field", remark.Code));
        Assert.Contains("\"attention\" is empty in 2 of 3. (write {{? attention }}", remarks[0].ToString(), StringComparison.Ordinal);
    }
}
