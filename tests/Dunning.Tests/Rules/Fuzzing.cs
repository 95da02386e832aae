using System.Globalization;

namespace Dunning.Tests.Rules;

/// <summary>How long generated tests run: a few seconds, or as long as DUNNING_FUZZ_SECONDS says.</summary>
internal static class Fuzzing
{
    public const int Short = 3;

    public static int Seconds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("DUNNING_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : Short;
}
