using System.Text.RegularExpressions;

namespace Dunning.Core.Law;

// What the rules of NoticeWording look for, in Dutch and in English at once: no Dutch phrase means something else in English.
internal static partial class NoticePhrases
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 1000;

    private const string Euro = @"(?:€|\bEUR)\s?(?<amount>\d[\d.,]*\d|\d)|(?<amount>\d[\d.,]*\d|\d)\s?euro\b";

    // Between the costs and their amount, in one sentence: no other number but a percentage, no paragraph's end, no full stop before a capital.
    private const string Gap = @"(?:(?!€|\bEUR|\bgeen\b|\bzonder\b|\bno\b|\bwithout\b)[^\n.\d]|\.(?!\s+\p{Lu})|\d{1,2}\s?%){0,60}?";

    // Those of collecting, not the service costs an invoice may be about; and not "no costs".
    private const string Costs = @"(?<!\b(?:geen|zonder|no|without)\s(?:\p{L}+\s)?)\b(?:(?:incasso|invorderings|aanmanings)?kosten|costs)\b";

    // "binnen veertien dagen", "binnen 14 (veertien) dagen", "within fourteen calendar days".
    [GeneratedRegex(@"\b(?:binnen|within)\s+(?:een termijn van\s+|a period of\s+)?(?<count>[\p{L}-]+|\d+)\s*(?:\([^)]*\)\s*)?(?<unit>(?:kalender|werk)?dagen|(?:calendar |business |working )?days|weken|weeks?)\b", Options, Patience)]
    public static partial Regex Term();

    // "na heden", "na dagtekening", "na de datum van deze brief", "from today", "after the date of this letter".
    [GeneratedRegex(
        @"\b(?:na|vanaf|sinds|ingaande)\s+(?:heden|vandaag|(?:de\s+)?dagtekening|(?:de\s+)?(?:verzending|verzenddatum|toezending|dag van verzending|datum van verzending)|(?:de\s+)?(?:datum|dag|dagtekening)(?:\s+(?:van|op|boven(?:aan)?))?\s+(?:deze|dit|de)\s+(?:brief|bericht|e-?mail|schrijven|aanmaning)|briefdatum|verzending van (?:deze|dit|de) (?:brief|bericht|e-?mail))"
        + @"|\b(?:from|after|of|following)\s+(?:today|now|(?:the\s+)?(?:date|day|sending|dispatch|posting|mailing)\s+(?:of|on)\s+(?:this|the)\s+(?:letter|message|e-?mail|notice)|dispatch\b|sending\b|posting\b|the date (?:hereof|above))",
        Options,
        Patience)]
    public static partial Regex CountedFromTheSender();

    // "de dag nadat deze brief bij u is bezorgd", "the day after this letter is delivered to you": the day after receipt is the first.
    [GeneratedRegex(
        @"\b(?:dag\s+(?:nadat|na\b|volgend(?:e)?\s+op|die volgt op)|na\s+de\s+dag\s+(?:van|waarop)|day\s+(?:after|following|that follows))[^\n]*?(?:bezorgd|bezorging|ontvang|ontvangst|bereikt|deliver|receiv|receipt)",
        Options,
        Patience)]
    public static partial Regex CountedFromTheDayAfterReceipt();

    [GeneratedRegex(@"bezorgd|bezorging|ontvangst|ontvangen|ontvangt|heeft bereikt|deliver|receiv|receipt", Options, Patience)]
    public static partial Regex Receipt();

    [GeneratedRegex(@"\b(?:betaal\w*|betalen|betaling|voldoe\w*|voldaan|overmaken|maak\w*|pay|paid|payment|transfer|settle)\b", Options, Patience)]
    public static partial Regex Payment();

    // "uiterlijk op 9 maart", "vóór 9 maart", "by 9 March", "no later than 9 March", "Uiterlijk op: 9 maart".
    [GeneratedRegex(@"\b(?:uiterlijk|v[oó]{2}r|no later than|not later than|on or before|before|by)\s*(?:op|on)?\s*:?\s*(?:\p{L}+dag\s+|\p{L}+day,?\s+)?(?<day>\d{4}-\d{2}-\d{2}|\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{4}| \p{L}+(?: \d{4})?))", Options, Patience)]
    public static partial Regex LastDay();

    [GeneratedRegex($@"(?:{Costs}){Gap}(?:{Euro})|(?:{Euro})(?:(?!\bbtw\b|\bvat\b|\bwaarvan\b|\bplus\b|\bexclusief\b|\bzonder\b|\bgeen\b|\bno\b|\bwithout\b|€)[^\n.,;]){{0,30}}?(?:{Costs})", Options, Patience)]
    public static partial Regex CostsAmount();

    [GeneratedRegex($@"(?:{Costs}){Gap}\b(?:ten minste|tenminste|minimaal|minstens|ten hoogste|maximaal|circa|ongeveer|at least|at most|up to|about|a minimum of)\s+(?:{Euro})", Options, Patience)]
    public static partial Regex VagueCosts();

    [GeneratedRegex($@"\b(?:betaal(?:t)?|te\s+betalen|voldoe(?:t)?|te\s+voldoen|pay|to\s+pay|payable)\b(?:(?!€|\bEUR|totaal|total|kosten|costs)[^\n.]|\.(?!\s+\p{{Lu}})){{0,60}}?(?:{Euro})", Options, Patience)]
    public static partial Regex AmountToPay();

    [GeneratedRegex($@"(?:{Euro})\s+(?:aan\s+)?(?:btw|vat)\b|\d\s?%\s?(?:btw|vat)\b|\bincl\w*\.?\s+(?:btw|vat)\b|\b(?:btw|vat)\s+(?:van|of)\s+(?:{Euro})", Options, Patience)]
    public static partial Regex Vat();

    [GeneratedRegex(@"\b(?:btw|vat)\b[^\n.]{0,80}\b(?:niet|geen|cannot|can not|not)\b[^\n.]{0,40}(?:verreken|aftrek|terugvorder|terugvrag|set off|deduct|recover|reclaim)|\b(?:niet|geen|cannot|can not|not)\b[^\n.]{0,40}(?:verreken|aftrek|terugvorder|set off|deduct|recover|reclaim)[^\n.]{0,40}\b(?:btw|vat)\b", Options, Patience)]
    public static partial Regex VatDeclaration();

    [GeneratedRegex(Costs, Options, Patience)]
    public static partial Regex CostsWord();

    [GeneratedRegex(@"\b(?:stel(?:len|t)?|gesteld)\b[^\n.]{0,40}\bin gebreke\b|\bin gebreke\b[^\n.]{0,20}\b(?:stel(?:len|t)?|gesteld)\b|\b(?:give|put|place|declare)\b[^\n.]{0,30}\b(?:notice of default|in default)\b", Options, Patience)]
    public static partial Regex Demand();

    [GeneratedRegex(@"\bverzuim\b|\b(?:handels)?rente\b|incassokosten|\bin default\b|\binterest\b|collection costs", Options, Patience)]
    public static partial Regex Consequence();

    [GeneratedRegex(@"aansprakelijk|\bliable\b|\bliability\b", Options, Patience)]
    public static partial Regex Liability();

    [GeneratedRegex(@"\bstuit(?:en|ing)?\b[^\n.]{0,60}|\bvoorbehouden\b|\bbehouden\b[^\n.]{0,60}\brecht(?:en)?\b|\brechten\b[^\n.]{0,30}\bvoor\b|\breserve\b[^\n.]{0,30}\brights\b|\brights\b[^\n.]{0,20}\breserved\b|\binterrupts?\b[^\n.]{0,30}\blimitation\b", Options, Patience)]
    public static partial Regex Reservation();

    [GeneratedRegex(@"factu(?:ur|ren)|\binvoices?\b|\brekening(?:en)? (?:nr|nummer)|\bovereenkomst\b|\bcontract\b", Options, Patience)]
    public static partial Regex ClaimNamed();
}
