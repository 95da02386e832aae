using System.Globalization;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>Every measurement of <c>bench</c> still runs and finds its own result right; how fast is no test's business.</summary>
public sealed class BenchCommandTests
{
    [Theory]
    [InlineData("rules", 70)]
    [InlineData("steps", 100)]
    [InlineData("letters", 20)]
    [InlineData("simulate", 40)]
    [InlineData("run", 60)]
    [InlineData("site", 600)]
    public async Task A_measurement_runs_at_a_small_size_and_checks_itself(string name, int size)
    {
        var answer = (await DunningProgram.RunAsync("bench", name, "--size", size.ToString(CultureInfo.InvariantCulture), "--json")).Exits(0);

        Assert.Equal(name, answer.Json.GetProperty("name").GetString());
        Assert.NotEmpty(answer.Json.GetProperty("check").GetString()!);
    }
}
