using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Tasks;
using Dunning.Cases.Traces;
using Dunning.Operations.Dossiers;

namespace Dunning.Tests.Dossiers;

/// <summary>The dossier of one case among others: thirty events, four letters, and what people wrote.</summary>
internal static class SomeDossier
{
    public const long CaseId = 123;

    private static readonly DateOnly First = new(2026, 3, 2);

    public static IReadOnlyList<(string Name, byte[] Bytes)> Letters { get; } =
        [.. Enumerable.Range(1, 4).Select(number => (FormattableString.Invariant($"2026-03-0{number}_herinnering_D-000123_1.mail{number}.1.docx"), Encoding.UTF8.GetBytes("PK, brief " + new string('x', 200 * number))))];

    public static IReadOnlyList<ChainedEvent> Events { get; } = Chain(Happened());

    public static (byte[] Zip, DossierManifest Manifest) Package { get; } = Pack(Events, Letters);

    public static (byte[] Zip, DossierManifest Manifest) Pack(IReadOnlyList<ChainedEvent> events, IEnumerable<(string Name, byte[] Bytes)> letters) =>
        DossierPackage.Make(new DossierChain(CaseId, events, Seal(events[^1].Hash)), letters, [("overzicht.pdf", "%PDF- het overzicht"u8.ToArray())], new DateOnly(2026, 11, 30));

    /// <summary>Links events anew, with salts that follow from the place so that the same events give the same chain.</summary>
    public static IReadOnlyList<ChainedEvent> Chain(IEnumerable<(DateOnly Day, string Document)> happened)
    {
        var links = new List<ChainedEvent>();
        foreach (var (day, document) in happened)
        {
            var seq = links.Count + 1;
            links.Add(ChainedEvent.Next(links.LastOrDefault()?.Hash, seq, day, document, () => SHA256.HashData([(byte)seq])[..16]));
        }

        return links;
    }

    /// <summary>A daily head over this case and six others.</summary>
    public static SealProof Seal(byte[] head)
    {
        List<(long CaseId, byte[] Head)> heads = [.. new long[] { 7, 99, 122, 124, 125, 200 }.Select(other => (other, SHA256.HashData([(byte)other]))), (CaseId, head)];
        heads = [.. heads.OrderBy(each => each.CaseId)];
        var before = DaySeal.After(null, First, 1, SHA256.HashData([1]));
        return new SealProof(DaySeal.After(before, First.AddDays(40), heads.Count, SealedHeads.Root(heads)), SealedHeads.Path(heads, CaseId));
    }

    private static IEnumerable<(DateOnly Day, string Document)> Happened()
    {
        var why = Trace.Of("case.opened", ("due", First));
        yield return (First, Write(new CaseEvent.Opened(CaseId, "zoho-vdt", 1, First, why)));
        for (var number = 1; number <= 29; number++)
        {
            var day = First.AddDays(number);
            yield return (day, Write((number % 7) switch
            {
                1 when number / 7 < Letters.Count => Sent(day, number / 7),
                2 => new CaseEvent.TaskEnded("k" + number.ToString(CultureInfo.InvariantCulture), new TaskResult("PromiseToPay", "anna", "de heer Bakker", day, 12.50m, "Belt \"morgen\" terug, €" + number.ToString(CultureInfo.InvariantCulture)), Trace.Of("task.ended", ("outcome", "PromiseToPay"), ("by", "anna"), ("note", "Belt terug"))),
                3 => new CaseEvent.CallMade(new PastCall(day, true, "de heer Bakker", day, 100m), Trace.Of("call.reached", ("day", day), ("who", "de heer Bakker"), ("attempt", 1))),
                4 => new CaseEvent.HoldPlaced(new Hold("ziek", day.AddDays(5), "anna"), Trace.Of("hold.placed", ("reason", "ziek"), ("until", day), ("by", "anna"))),
                _ => new CaseEvent.Noted(Trace.Of("payment.received", ("amount", 10m * number), ("day", day), ("open", 500m))),
            }));
        }
    }

    private static CaseEvent.MessageSettled Sent(DateOnly day, int letter) => new(
        "k", new PastMessage(day, "herinnering", "Herinnering", Channel.Letter), Letters[letter].Name, Trace.Of("message.sent", ("name", "Herinnering"), ("day", day), ("document", Letters[letter].Name)))
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Letters[letter].Bytes)),
    };

    private static string Write(CaseEvent happened) => CaseJson.Write(happened);
}
