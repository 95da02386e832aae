using System.Text.RegularExpressions;

namespace Dunning.Cases.Tasks;

/// <summary>Notices, in a note, words about what must not be kept of a person: health, belief, origin, sexuality, trade union, offences (articles 9 and 10 GDPR).</summary>
/// <remarks>It warns and never blocks: a firm may be called Kerkstra, and a machine may be ill.</remarks>
public static class SensitiveNote
{
    // Beginnings of words, Dutch and English; with a full stop, the whole word.
    private static readonly (SensitiveKind Kind, string[] Words)[] Lists =
    [
        (SensitiveKind.Health,
        [
            "ziek", "kanker", "chemo", "tumor", "depressi", "burn-out", "burnout", "overspannen", "psych", "therap", "zwanger", "verslav", "verslaafd", "alcohol", "drugs", "handicap", "gehandicapt",
            "arbeidsongeschikt", "wajong", "wia.", "wao.", "operatie", "hartaanval", "hartinfarct", "beroerte", "diabetes", "hiv.", "dement", "alzheimer", "autis", "adhd", "suïcid", "suicid", "miskraam", "invalide",
            "sick", "ill.", "illness", "cancer", "pregnan", "disab", "hospital", "surgery", "addict", "stroke.", "heart attack", "mental health", "miscarriage",
        ]),
        (SensitiveKind.Belief, ["moslim", "islam", "christen", "joods", "hindoe", "jehova", "geloof.", "kerkganger", "muslim", "christian", "jewish", "hindu", "religio"]),
        (SensitiveKind.Origin, ["marokkaan", "turkse", "surinaam", "allochtoon", "asielzoek", "vluchteling", "afkomst", "refugee", "asylum", "ethnic", "immigrant"]),
        (SensitiveKind.Sexuality, ["homo.", "homoseks", "lesbi", "biseks", "transgender", "gay.", "lesbian", "bisexual"]),
        (SensitiveKind.Union, ["vakbond", "fnv.", "cnv.", "trade union"]),
        (SensitiveKind.Offence, ["gevangenis", "detentie", "gedetineerd", "strafblad", "veroordeeld", "verdachte", "prison", "convicted", "criminal record"]),
    ];

    private static readonly (SensitiveKind Kind, Regex Pattern)[] Patterns = [.. Lists.Select(list => (list.Kind, Pattern(list.Words)))];

    /// <summary>The words that were noticed, each with what it is about; in the order in which they stand in the note.</summary>
    public static IReadOnlyList<(SensitiveKind Kind, string Word)> In(string? note) =>
    [
        .. Patterns.SelectMany(list => list.Pattern.Matches(note ?? "").Select(match => (list.Kind, match.Value, match.Index)))
            .OrderBy(found => found.Index).Select(found => (found.Kind, found.Value)).DistinctBy(found => found.Value, StringComparer.OrdinalIgnoreCase),
    ];

    private static Regex Pattern(string[] words) => new(
        @"\b(?:" + string.Join('|', words.Select(word => word.EndsWith('.') ? Regex.Escape(word[..^1]) + @"\b" : Regex.Escape(word) + @"\p{L}*")) + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
}
