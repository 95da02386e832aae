using System.Runtime.CompilerServices;

namespace Dunning.Rules.Language.Members;

/// <summary>What one evaluation may cost: a step for each item of a list that is gone through, and for each eight characters of a long text.</summary>
/// <remarks>It counts and does not look at a clock, so what is stopped on one machine is stopped on every machine.</remarks>
internal static class Budget
{
    /// <summary>A million: a list of a thousand within a list of a thousand.</summary>
    public const long MostSteps = 1_000_000;

    private const int ShortText = 256;

    [ThreadStatic]
    private static long left;

    /// <summary>An evaluation begins on this thread.</summary>
    public static void Begin() => left = MostSteps;

    public static void Spend(long steps)
    {
        if ((left -= steps) < 0)
        {
            left = 0;
            throw new InvalidOperationException("it takes more than a million steps");
        }
    }

    /// <summary>The text, paid for when it is long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Read(string text)
    {
        if (text is { Length: > ShortText })
        {
            Spend(text.Length / 8);
        }

        return text;
    }

    /// <summary>The list, with a step paid for each of its items.</summary>
    public static IReadOnlyList<T> Through<T>(IReadOnlyList<T> list)
    {
        Spend(list.Count + 1);
        return list;
    }
}
