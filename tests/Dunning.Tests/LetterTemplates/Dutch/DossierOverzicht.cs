using Dunning.Cases.Dossiers;

namespace Dunning.Tests.LetterTemplates.Dutch;

/// <summary>The overview of a dossier, for a lawyer: the claim part by part with the articles, what was sent, said and agreed, and how to check it. Its fields are those of <see cref="ClaimFile"/>.</summary>
internal static class DossierOverzicht
{
    public static void Write(Letter letter)
    {
        Parties(letter);
        Claim(letter);
        Evidence(letter);
        letter
            .Heading("Wat hier niet bij zit")
            .Text("Op te vragen bij de opdrachtgever:")
            .BulletEach("missing", "{{ text }}")
            .Heading("Wat er gebeurd is")
            .Each("history", [1600, 7755], ["Dag", "Wat"], ["{{ day:dd-MM-yyyy }}", "{{ text }}"])
            .If("seal != null", then => then
                .Heading("Hoe dit is na te gaan")
                .Text("Elke gebeurtenis is bij het vastleggen in een keten gezet: haar hash (SHA-256) omvat de vorige, de dag, de tekst en, bij een brief, de hash van het document. De keten van dit dossier telt {{ seal.events }} gebeurtenissen en eindigt in:")
                .Text("**{{ seal.head }}**")
                .Text("Dat einde zit in dagverzegeling {{ seal.number }} van {{ seal.day:d MMMM yyyy }}, die met de verzegelingen ervoor alle dossiers van het kantoor omvat:")
                .Text("**{{ seal.sealHead }}**")
                .Text("Het programma controleert het pakket zonder toegang tot het kantoor: dunning dossier verify BESTAND.zip --head, gevolgd door een van deze hashes zoals u die eerder van het kantoor ontving. Zonder een elders bewaarde hash blijkt alleen dat het pakket in zichzelf klopt. Dit overzicht is een weergave; het bewijs zijn de gebeurtenissen en de brieven in het pakket."));
    }

    private static void Parties(Letter letter) => letter
        .Heading("{{#if recipient != \"\"}}Overdrachtsdossier{{#else}}Dossier{{/if}} {{ reference }}")
        .Text("{{ creditor.name }} tegen {{ debtor.name }}, factuur {{ invoice.number }}. Opgemaakt op {{ today:d MMMM yyyy }}{{#if recipient != \"\"}} voor {{ recipient }}{{/if}}; bedragen zijn berekend tot en met die dag.")
        .Pairs(
            ("**Schuldeiser**", "**{{ creditor.name }}**, {{ creditor.street }}, {{ creditor.postalCode }} {{ creditor.city }}"),
            ("", "KvK {{ creditor.kvk }}, btw {{ creditor.vatId }}, IBAN {{ creditor.iban }} t.n.v. {{ creditor.accountName }}; {{#if creditor.deductsVat}}verrekent btw{{#else}}kan btw niet verrekenen{{/if}}"),
            ("", "{{ creditor.contact }}, {{ creditor.phone }}, {{ creditor.email }}"),
            ("**Schuldenaar**", "**{{ debtor.name }}** ({{#if debtor.isConsumer}}consument{{#else}}zakelijk{{#if debtor.isNaturalPerson}}, natuurlijk persoon{{/if}}{{/if}}), debiteurnummer {{ debtor.number }}"),
            ("", "{{#if debtor.street != \"\"}}{{ debtor.street }}, {{ debtor.postalCode }} {{ debtor.city }}{{#else}}adres niet bekend{{/if}}{{#if debtor.country != \"NL\" && debtor.country != \"\"}} ({{ debtor.country }}){{/if}}{{#if debtor.kvk != \"\"}}, KvK {{ debtor.kvk }}{{/if}}{{#if debtor.vatId != \"\"}}, btw {{ debtor.vatId }}{{/if}}"),
            ("", "{{#if debtor.contact != \"\"}}{{ debtor.contact }}, {{/if}}{{#if debtor.phone != \"\"}}{{ debtor.phone }}{{#else}}telefoon niet bekend{{/if}}, {{#if debtor.email != \"\"}}{{ debtor.email }}{{#else}}e-mail niet bekend{{/if}}"),
            ("**Behandeld door**", "{{#if office.onBehalf}}{{ office.name }}, {{ office.street }}, {{ office.postalCode }} {{ office.city }}, KvK {{ office.kvk }}{{#if office.wkiNumber != \"\"}}, Wki-registratie {{ office.wkiNumber }}{{/if}}, {{ office.phone }}, {{ office.email }}{{#else}}de schuldeiser zelf{{/if}}"),
            ("**Akkoord**", "{{#if approval != null}}gegeven op {{ approval.day:d MMMM yyyy }}, vastgelegd door {{ approval.by }}{{#if approval.note != \"\"}}: {{ approval.note }}{{/if}}{{#else}}nog niet vastgelegd{{/if}}"));

    private static void Claim(Letter letter) => letter
        .Heading("De vordering op {{ today:d MMMM yyyy }}")
        .Amounts(
            ("Factuur {{ invoice.number }} van {{ invoice.issueDate:d MMMM yyyy }}, te betalen uiterlijk {{ invoice.dueDate:d MMMM yyyy }}", "{{ invoice.amount:C }}"),
            ("Restant hoofdsom", "{{ claim.principal:C }}"),
            ("{{ interest.name }}{{#if interest.isClaimed}} tot en met vandaag{{#else}} (nog niet gevorderd){{/if}}", "{{ claim.interest:C }}"),
            ("Buitengerechtelijke incassokosten{{#if !costs.isCharged}} (nog niet in rekening gebracht){{/if}}", "{{ claim.costs:C }}"),
            ("Te vorderen", "{{ claim.total:C }}"))
        .If("claim.withLaw > claim.total", then => then.Text("Met de rente en de kosten die vandaag verschuldigd zijn en nog niet zijn gevorderd: **{{ claim.withLaw:C }}**."))
        .If("invoice.description != \"\"", then => then.Text("Geleverd: {{ invoice.description }}."))
        .Text("Verzuim", "{{#if claim.defaultFrom != null}}Sinds {{ claim.defaultFrom:d MMMM yyyy }}: {{ claim.defaultBasis }}.{{#else}}Nog niet ingetreden: er is geen termijn overeengekomen of aangezegd die is verstreken.{{/if}}")
        .Text("Rente", "{{ interest.name }}, {{ interest.article }}; verschuldigd over de hoofdsom vanaf het verzuim tot en met de dag van betaling, en na elk jaar ook over de rente van dat jaar. {{#if interest.isClaimed}}{{#if interest.paid > 0}}Daarvan is {{ interest.paid:C }} betaald.{{/if}}{{#else}}Zij is nog niet gevorderd en zit niet in het totaal; de wet geeft tot en met vandaag {{ interest.total:C }}.{{/if}}")
        .If("interest.segments.Count > 0", then => then
            .Each("interest.segments", [1500, 1500, 1000, 1355, 2000, 2000], ["Van", "Tot en met", ">Dagen", ">Per jaar", ">Over", ">Rente"],
                ["{{ from:dd-MM-yyyy }}", "{{ to:dd-MM-yyyy }}", ">{{ days }}", ">{{ rate:N2 }}%", ">{{ over:C }}", ">{{ interest:C }}"]))
        .Text("Incassokosten", "Grondslag: {{ costs.article }}. {{ costs.explanation }} Over {{ costs.basis:C }} geeft de staffel {{ costs.amount:C }}{{#if costs.vat > 0}}, verhoogd met {{ costs.vat:C }} btw omdat de schuldeiser die niet kan verrekenen{{/if}}.{{#if costs.isCharged}} In rekening gebracht op {{ costs.from:d MMMM yyyy }}{{#if costs.paid > 0}}; daarvan is {{ costs.paid:C }} betaald{{/if}}.{{#else}}{{#if costs.from != null}} Zij mogen in rekening worden gebracht vanaf {{ costs.from:d MMMM yyyy }}.{{/if}}{{/if}}")
        .Text("Verjaring", "De vordering verjaart niet vóór het einde van {{ limitation.lastDay:d MMMM yyyy }} ({{ limitation.article }}){{#if limitation.otherwise != null}}; is het geen koop van een zaak, dan op {{ limitation.otherwise:d MMMM yyyy }} (art. 3:307 BW){{/if}}. {{#if limitation.interruptedOn != null}}Het laatst gestuit op {{ limitation.interruptedOn:d MMMM yyyy }}.{{#else}}Nog niet gestuit.{{/if}}")
        .If("payments.Count > 0", then => then
            .Lead("Ontvangen en gecrediteerd", "Toegerekend volgens art. 6:44 BW: eerst aan kosten, dan aan rente, dan aan de hoofdsom; alleen aan kosten en rente die toen al gevorderd waren.")
            .Each("payments", [1400, 2155, 1500, 1400, 1400, 1500], ["Dag", "Hoe", ">Bedrag", ">Kosten", ">Rente", ">Hoofdsom"],
                ["{{ day:dd-MM-yyyy }}", "{{ kind }}", ">{{ amount:C }}", ">{{ toCosts:C }}", ">{{ toInterest:C }}", ">{{ toPrincipal:C }}"]))
        .Lead("Rekeningoverzicht", "Alles wat deze schuldenaar bij de schuldeiser open heeft staan; samen {{ statementTotal:C }}.")
        .Each("statement", [2100, 2255, 1600, 1600, 1800], ["Factuur", "Van", "Vervalt", ">Bedrag", ">Open"],
            ["{{ number }}", "{{ issueDate:dd-MM-yyyy }}", "{{ dueDate:dd-MM-yyyy }}", ">{{ amount:C }}", ">{{ open:C }}"]);

    private static void Evidence(Letter letter) => letter
        .Heading("Brieven en e-mails zoals verstuurd")
        .If("letters.Count > 0", then => then
            .Each("letters", [1350, 2400, 1350, 4255], ["Verstuurd", "Wat", "Ontvangen", "Waarop dat rust; bestand"],
                ["{{ day:dd-MM-yyyy }}", "{{ name }} ({{ channel }})", "{{ received:dd-MM-yyyy }}", "{{ receipt }}; {{ file }}"]),
            otherwise => otherwise.Text("Er is nog niets verstuurd."))
        .Heading("Gesprekken")
        .If("calls.Count > 0", then => then
            .Each("calls", [1350, 2000, 6005], ["Dag", "Met", "Uitkomst"],
                [
                    "{{ day:dd-MM-yyyy }}", "{{#if reached}}{{#if spokenWith != \"\"}}{{ spokenWith }}{{#else}}naam niet genoteerd{{/if}}{{#else}}niet bereikt{{/if}}",
                    "{{ outcome }}{{#if promisedOn != null}}, toegezegd: {{ promisedAmount:C }} op {{ promisedOn:d MMMM yyyy }}{{/if}}{{#if note != \"\"}}. {{ note }}{{/if}}{{#if by != \"\"}} ({{ by }}){{/if}}",
                ]),
            otherwise => otherwise.Text("Er is niet gebeld."))
        .If("agreements.Count > 0", then => then.Heading("Toezeggingen en regelingen").Each("agreements", [1600, 7755], ["Dag", "Wat"], ["{{ day:dd-MM-yyyy }}", "{{ text }}"]))
        .Heading("Verweer en reacties van de schuldenaar")
        .If("disputes.Count > 0", then => then.Each("disputes", [1600, 7755], ["Dag", "Wat"], ["{{ day:dd-MM-yyyy }}", "{{ text }}"]), otherwise => otherwise.Text("Geen; de vordering is niet betwist."));
}
