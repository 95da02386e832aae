using System.Globalization;
using Xunit;

namespace Dunning.Tests.Rules;

/// <summary>Each kind of condition as a sentence (explanations.cases): the expression, the Dutch sentence, the English one.</summary>
public class ExplanationTableTests
{
    [Fact]
    public void Each_condition_reads_as_a_sentence()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/corpus/rules/explanations.cases")).Where(line => line.Length > 0 && line[0] != '#').ToArray();

        var breaches = lines.Chunk(3).Select(part => (Written: part, Given: Explained(part[0]))).Where(part => !part.Written.SequenceEqual(part.Given)).Select(part => string.Join("\n", part.Given)).ToList();

        Assert.True(lines.Length > 60);
        if (breaches.Count > 0)
        {
            Assert.Fail("\n" + string.Join("\n\n", breaches));
        }
    }

    private static string[] Explained(string text)
    {
        var explanation = SampleFacts.Compiled(text).Explain(SampleFacts.Values());
        return [text, "  " + explanation.ToSentence(CultureInfo.GetCultureInfo("nl-NL")), "  " + explanation.ToSentence(CultureInfo.GetCultureInfo("en-IE"))];
    }
}
