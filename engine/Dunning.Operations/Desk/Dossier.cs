using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Operations.Tasks;

namespace Dunning.Operations.Desk;

/// <summary>Everything of one case.</summary>
/// <param name="State">The case.</param>
/// <param name="Facts">Client, debtor, invoice, payments and account.</param>
/// <param name="Timeline">What was decided and recorded, newest first, with the reasons.</param>
/// <param name="Documents">Letters and e-mails as sent, newest first.</param>
/// <param name="Tasks">Its open tasks.</param>
/// <param name="OtherCases">Other cases of the same debtor with this client.</param>
public sealed record Dossier(
    CaseState State,
    CaseFacts Facts,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<DossierDocument> Documents,
    IReadOnlyList<OpenTask> Tasks,
    IReadOnlyList<CaseRow> OtherCases);
