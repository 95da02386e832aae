using System.Text.Json;
using Xunit;

namespace Dunning.Integration.Tests.EndToEnd;

/// <summary>What a run of the program left: its exit code, its answer and what it said besides.</summary>
internal sealed record ProgramAnswer(int Code, string Output, string Messages)
{
    /// <summary>The answer: stdout is exactly one JSON document.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The findings, a line each: <c>severity code file place</c>, in their order.</summary>
    public string[] Findings =>
    [
        .. Json.GetProperty("findings").EnumerateArray().Select(finding =>
            string.Join(' ', new[] { "severity", "code", "file", "place" }.Select(name => finding.GetProperty(name).GetString())).TrimEnd()),
    ];

    /// <summary>The same answer, when the program ended as it should.</summary>
    public ProgramAnswer Exits(int code)
    {
        Assert.True(code == Code, FormattableString.Invariant($"Exit code {Code}, expected {code}.\n{Output}\n{Messages}"));
        return this;
    }
}
