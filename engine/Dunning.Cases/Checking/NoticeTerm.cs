using Dunning.Core.Law;
using Dunning.Workflows.Compilation;

namespace Dunning.Cases.Checking;

/// <summary>The least time that the law wants between a fourteen-day letter and costs; on the day itself the costs are worked out to the day.</summary>
/// <law>BW 6:96 lid 6; HR 25-11-2016, ECLI:NL:HR:2016:2704</law>
internal static class NoticeTerm
{
    private const int StatutoryDays = 14;
    private const int MailboxDays = 1;

    /// <summary>Days a letter surely travels.</summary>
    public static int Delivery(DayWalk walk, CompiledNode letter) =>
        Letters.ByPost(walk, letter) ? FourteenDayLetter.PostalDays.Values.Min(postal => postal.Value) : MailboxDays;

    /// <summary>Days from sending within which costs are certainly too early.</summary>
    public static int Days(DayWalk walk, CompiledNode letter) => StatutoryDays + Delivery(walk, letter);
}
