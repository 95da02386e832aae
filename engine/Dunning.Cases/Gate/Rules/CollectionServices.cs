using Dunning.Cases.Traces;

namespace Dunning.Cases.Gate.Rules;

/// <summary>Who collects for another from a natural person in the Netherlands (a sole trader too) is registered, and shows it.</summary>
/// <law>Wki art. 2, 11, 18</law>
internal static class CollectionServices
{
    public static Verdict? NotRegistered(Approach approach) =>
        IsService(approach) && string.IsNullOrWhiteSpace(approach.Facts.Firm.WkiNumber)
            ? new Verdict.Refused(Trace.Of("gate.no-registration", ("firm", approach.Facts.Firm.Name), ("client", approach.Facts.Client.Name)))
            : null;

    public static Verdict? NotShown(Approach approach) =>
        IsService(approach) && approach.Letter is { ShowsRegistration: false } ? new Verdict.Refused(Trace.Of("gate.registration-not-shown", ("firm", approach.Facts.Firm.Name))) : null;

    private static bool IsService(Approach approach) =>
        approach.Facts is { Client.OnBehalf: true, Debtor: { IsNaturalPerson: true } debtor } && debtor.Address is not { Country: not ("NL" or "") };
}
