using Dunning.Cases.Correspondence;
using Dunning.Cases.Facts;
using Dunning.Cases.Gate;
using Dunning.Cases.Messages;
using Dunning.Operations.Casework;
using Dunning.Operations.Links;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Outbox;

/// <summary>
/// Asks the gate about parcels, one after the other: what is about to leave is a contact for those after it, though no facts tell it yet. The dispatch asks
/// it in earnest, a proposal to show what would happen.
/// </summary>
/// <param name="procedures">Where the letters are.</param>
/// <param name="links">What leads the debtor to his own page.</param>
/// <param name="now">The moment in the Netherlands.</param>
internal sealed class ParcelGate(ProcedureLibrary procedures, DebtorLinks links, DateTime now)
{
    private readonly Dictionary<(string ClientId, string Debtor), List<Contact>> going = [];

    /// <summary>
    /// Asks about every message of a parcel. What goes in one letter is judged together: when one stays behind, the others make another letter
    /// and are asked again.
    /// </summary>
    public async Task<(IReadOnlyList<(MessageIntent Message, CaseWork Case)> Going, LetterFacts? Letter, StaysBehind Stays)> AskAsync(
        IReadOnlyList<(MessageIntent Message, CaseWork Case)> items, DateOnly day, CancellationToken cancellationToken)
    {
        var (message, work) = items[0];
        var procedure = await procedures.GetAsync(work.State.ProcedureId, work.State.ProcedureVersion, cancellationToken).ConfigureAwait(false);
        var before = going.GetValueOrDefault((work.Facts.Client.Id, work.Facts.Debtor.Number)) ?? [];
        var stays = new StaysBehind(DateOnly.FromDateTime(now));
        LetterFacts? letter = null;
        for (var asked = 0; items.Count > 0 && items.Count != asked;)
        {
            asked = items.Count;
            letter = LetterFactsBuilder.Build([.. items.Select(item => (item.Message, item.Case.Facts, item.Case.State))], day, links.Of(work.Facts.Firm, work.State.Id, day));
            var outgoing = procedure.Outgoing(message, letter);
            items = [.. items.Where(item => !stays.Takes(item.Message, item.Case, LegalGate.Check(Approach.By(item.Message, item.Case.Facts, item.Case.State, now) with
            {
                Letter = outgoing, Contacts = before.Count == 0 ? item.Case.Facts.Contacts : [.. item.Case.Facts.Contacts, .. before],
            })))];
        }

        Note(items, day);
        return (items, letter, stays);
    }

    /// <summary>Counts what leaves as a contact for the parcels after it.</summary>
    public void Note(IReadOnlyList<(MessageIntent Message, CaseWork Case)> leaving, DateOnly day)
    {
        foreach (var (message, work) in leaving)
        {
            var debtor = (work.Facts.Client.Id, work.Facts.Debtor.Number);
            (going.TryGetValue(debtor, out var contacts) ? contacts : going[debtor] = []).Add(new Contact(message.CaseId, day, message.Channel, message.Purpose));
        }
    }
}
