namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Last letter before the claim is handed over: what is claimed, part by part, and the day until which that can be prevented.</summary>
internal static class HandoverAnnouncement
{
    public static void Write(Letter letter) => letter
        .Open("Our intention to hand over our claim{{#if invoices.Count == 1}} (invoice {{ invoice.number }}){{/if}}")
        .If("earlier.Count > 0", then => then
            .Lead("We have asked you for payment more than once:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})"))
        .Lead("We have not received the full amount. It concerns {{#if invoices.Count > 1}}these invoices{{#else}}this invoice{{/if}}:")
        .Invoices()
        .ClaimIfMoreThanPrincipal("This has been added:")
        .Lead("We intend to hand over the claim to a collection agency, bailiff or lawyer. You can prevent that by paying **{{ claim.total:C }}** no later than **{{ payBefore:d MMMM yyyy }}**:")
        .PaymentBox("claim.total", "payBefore")
        .Text("After the handover {{#if firm.onBehalf}}somebody else{{#else}}that party{{/if}} will contact you, and you no longer pay to us. The costs may then rise further.")
        .Text($$$"""Can you not pay everything at once, or do you not agree with the claim? Please let us know before that date: {{{LetterWords.English.CallOrMail}}}. Please mention our reference {{ reference }}.""")
        .If("debtor.isConsumer", then => then
            .Text(LetterWords.English.DebtHelp))
        .Text("This letter also interrupts the limitation period. We reserve all our rights.")
        .Text("Have you already paid? Then you can disregard this message.")
        .Close("Yours faithfully,", "on behalf of")
        .Statement();
}
