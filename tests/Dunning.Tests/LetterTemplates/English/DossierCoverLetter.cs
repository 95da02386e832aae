namespace Dunning.Tests.LetterTemplates.English;

/// <summary>Cover letter of a dossier, to whoever takes over the claim: the parties, the claim part by part, what was done, what is enclosed.</summary>
internal static class DossierCoverLetter
{
    public static void Write(Letter letter) => letter
        .OpenTo("Handover of our claim on {{ debtor.name }}", "Dear Sir or Madam,")
        .Text("We hereby hand over the claim below to you{{#if handover != null && handover.isCourt}}, with the request to start court proceedings{{#else}}, with the request to collect it out of court{{/if}}.")
        .Text("Debtor", "{{ debtor.name }}{{#if debtor.isConsumer}} (consumer){{#else}} (business){{/if}}, {{ debtor.street }}, {{ debtor.postalCode }} {{ debtor.city }}, account number {{ debtor.number }}.")
        .Text("Creditor", "{{ client.name }}, {{ client.street }}, {{ client.postalCode }} {{ client.city }}, KvK {{ client.kvk }}, IBAN {{ client.iban }}.")
        .Lead("The claim", "It concerns {{#if invoices.Count > 1}}these invoices{{#else}}this invoice{{/if}}:")
        .Invoices()
        .Lead("On {{ today:d MMMM yyyy }} this is claimed:")
        .Claim()
        .If("earlier.Count > 0 || call != null", then => then
            .Lead("What has been done", "The debtor was approached as follows:")
            .BulletEach("earlier", "{{ day:d MMMM yyyy }}: {{ name }} ({{ channel }})")
            .If("call != null", called => called
                .Bullet("{{ call.day:d MMMM yyyy }}: telephone call{{#if call.spokenWith != \"\"}}, we spoke with {{ call.spokenWith }}{{/if}}{{#if call.promisedOn != null}}; payment was promised for {{ call.promisedOn:d MMMM yyyy }}{{/if}}.")))
        .Lead("In the dossier you will find:")
        .Bullet("the statement of account, with all open invoices;")
        .Bullet("all letters and e-mails as they were sent, with their dates;")
        .Bullet("the notes of calls, promises and agreements;")
        .Bullet("the payments received and the calculation of interest and collection costs;")
        .Bullet("a control file with which you can verify that nothing in the dossier was changed.")
        .Text($$$"""Would you please confirm receipt, and tell us how the case stands as soon as something changes? We gladly answer questions: {{{LetterWords.English.CallOrMail}}}. Please mention our reference {{ reference }}. Should we receive a payment ourselves, we will report it to you at once.""")
        .Close("Kind regards,", "on behalf of");
}
