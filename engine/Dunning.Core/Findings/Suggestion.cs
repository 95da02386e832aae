namespace Dunning.Core.Findings;

/// <summary>"Did you mean": the known name nearest to one that is not known.</summary>
public static class Suggestion
{
    /// <summary>The nearest known name, when it is near enough to be a slip of the keyboard; null otherwise.</summary>
    /// <param name="wanted">The name as written.</param>
    /// <param name="known">The names that would have been right.</param>
    public static string? Nearest(string wanted, IEnumerable<string> known)
    {
        var limit = Math.Max(1, wanted.Length / 3);
        return known
            .Select(name => (name, distance: Distance(wanted.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.distance <= limit)
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }

    /// <summary>The hint "did you mean X?", or null when nothing is near.</summary>
    /// <param name="wanted">The name as written.</param>
    /// <param name="known">The names that would have been right.</param>
    public static string? Hint(string wanted, IEnumerable<string> known) =>
        Nearest(wanted, known) is { } name ? $"did you mean \"{name}\"?" : null;

    // Damerau-Levenshtein, the optimal string alignment form: a swap of two neighbours is one slip.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
