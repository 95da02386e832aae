using Xunit;

namespace Dunning.Tests.Documentation;

public class GeneratedPartTests
{
    [Fact]
    public void Only_what_stands_between_the_marks_is_replaced() =>
        Assert.Equal("a\n<!-- x -->\nnew\n<!-- /x -->\nb", GeneratedPart.In("a\n<!-- x -->\nold\nolder\n<!-- /x -->\nb", "x", "new\n"));

    [Fact]
    public void A_text_without_the_marks_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => GeneratedPart.In("a", "x", "new"));

    [Fact]
    public void A_stale_part_fails_and_leaves_what_it_should_be()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".md");
        var received = Path.ChangeExtension(file, ".received.md");
        try
        {
            File.WriteAllText(file, "<!-- x -->\nold\n<!-- /x -->");

            Assert.Throws<Xunit.Sdk.EqualException>(() => GeneratedPart.AssertUpToDate(file, ("x", "new")));
            Assert.Equal("<!-- x -->\nnew\n<!-- /x -->", File.ReadAllText(received));
        }
        finally
        {
            File.Delete(file);
            File.Delete(received);
        }
    }
}
