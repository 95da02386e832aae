using Dunning.Cases.Activities;
using Dunning.Cases.Facts;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Core.Identifiers;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Procedures;

namespace Dunning.Operations.Ledger;

/// <summary>Sets the office and its clients. All of it is checked first; with one error nothing is stored.</summary>
public sealed class SetUpOffice(ILedger ledger, ProcedureLibrary procedures)
{
    // More than this is a claim to give up, not a rest.
    private const decimal MostTolerance = 100;

    /// <param name="firm">The office.</param>
    /// <param name="clients">Clients to add or to replace by id; others stay as they are.</param>
    /// <param name="file">Where they come from, for findings.</param>
    /// <param name="cancellationToken">Stops before it is stored.</param>
    public async Task<IReadOnlyList<Finding>> ExecuteAsync(Firm firm, IReadOnlyList<Client> clients, string file, CancellationToken cancellationToken)
    {
        var published = await procedures.LatestAsync(cancellationToken).ConfigureAwait(false);
        var findings = clients.SelectMany((client, index) => Check(client, FormattableString.Invariant($"clients[{index}]"), file, published)).ToList();
        findings.AddRange(clients.GroupBy(client => client.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => Finding.Error("client.id-twice", file, "clients", $"Client \"{group.Key}\" stands there twice.")));
        if (string.IsNullOrWhiteSpace(firm.Name) || !firm.Address.IsComplete)
        {
            findings.Add(Finding.Error("firm.incomplete", file, "firm", "The office needs a name and a complete address; they stand on letters."));
        }

        if (firm.MailDomain is { } domain && !EmailAddress.IsDomain(domain))
        {
            findings.Add(Finding.Error("firm.mail-domain", file, "firm.mailDomain", $"\"{domain}\" is no domain.", "write it as factuurvoldoen.nl"));
        }

        if (firm.PublicAddress is { Length: > 0 } address && !IsAddress(address))
        {
            findings.Add(Finding.Error("firm.public-address", file, "firm.publicAddress", $"\"{address}\" is no address of a site.", "https://debiteuren.kantoor.example"));
        }

        if (firm.MostInstalments < 0 || firm.LeastInstalment < 0)
        {
            findings.Add(Finding.Error("firm.instalments", file, "firm.mostInstalments", "How many instalments a debtor may propose, and how small, are not less than nothing.", "0 for none"));
        }

        if (string.IsNullOrWhiteSpace(firm.WkiNumber) && clients.Any(client => client.OnBehalf))
        {
            findings.Add(Finding.Warning(
                "firm.no-registration", file, "firm.wkiNumber", "The office acts for others but has no number in the register of collection services; natural persons are not approached for them (Wki art. 11)."));
        }

        if (!findings.HasErrors())
        {
            await ledger.SaveOfficeAsync(firm, clients, cancellationToken).ConfigureAwait(false);
        }

        return findings;
    }

    // What stands in letters is typed over and scanned: it has to be safe from here to there.
    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttps || (site.Scheme == Uri.UriSchemeHttp && site.IsLoopback))
        && site.Query.Length == 0 && site.Fragment.Length == 0;

    /// <summary>What is wrong with the settings of one client.</summary>
    internal static IEnumerable<Finding> Check(Client client, string place, string file, IReadOnlyDictionary<string, Procedure> published)
    {
        if (client.Id.Length == 0 || !client.Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            yield return Finding.Error("client.id", file, place + ".id", $"\"{client.Id}\" is no id of a client.", "small letters, digits and dashes: bakkerij-de-vries");
        }

        if (string.IsNullOrWhiteSpace(client.Name) || !client.Address.IsComplete)
        {
            yield return Finding.Error("client.incomplete", file, place, $"Client {client.Id} needs a name and a complete address; they stand on letters.");
        }

        if (!Iban.IsValid(client.Iban))
        {
            yield return Finding.Error("client.iban", file, place + ".iban", $"\"{client.Iban}\" is no IBAN; debtors would pay into nothing.");
        }

        if (client.Tolerance is { } tolerance && tolerance is < CaseFacts.Tolerance or > MostTolerance)
        {
            yield return Finding.Error(
                "client.tolerance", file, place + ".tolerance",
                FormattableString.Invariant($"A rest that counts as paid is from {CaseFacts.Tolerance:0.00} (below that no case is opened) to {MostTolerance:0.00}, not {tolerance:0.00}."));
        }

        if (client.InvoiceWithinDays is < 0 or > 365)
        {
            yield return Finding.Error("client.invoice-within", file, place + ".invoiceWithinDays", FormattableString.Invariant($"Invoices are sent from 0 to 365 days after delivery, not {client.InvoiceWithinDays}."));
        }

        if (client.CashNeededPerWeek is <= 0 or > 1_000_000_000)
        {
            yield return Finding.Error("client.cash-needed", file, place + ".cashNeededPerWeek", FormattableString.Invariant($"What is needed in a week is an amount above zero, not {client.CashNeededPerWeek}."));
        }

        if (client.CopyTo is { } copy && !EmailAddress.IsValid(copy))
        {
            yield return Finding.Error("client.copy", file, place + ".copyTo", $"\"{copy}\" is no e-mail address; copies would go nowhere.", "leave it out for no copies");
        }

        if (client.Email is { Length: > 0 } email && !EmailAddress.IsValid(email))
        {
            yield return Finding.Error("client.email", file, place + ".email", $"\"{email}\" is no e-mail address; answers would go nowhere.", "leave it empty when the client has none: the office reads for it");
        }

        if (client.PaymentLink is { } link && !PaymentLink.IsPattern(link))
        {
            yield return Finding.Error("client.payment-link", file, place + ".paymentLink", $"\"{link}\" is no address for paying.", "https://pay.example/acme?ref={reference}&amount={amount}; {reference} must be in it, behind the host");
        }

        if (!client.TermsChecked)
        {
            yield return Finding.Warning(
                "client.terms-unchecked", file, place + ".termsChecked",
                $"Nobody said that the general terms of {client.Id} hold no unfair clause on costs and interest; consumers get no formal notice until then (BW 6:233 a).");
        }

        if (!published.TryGetValue(client.ProcedureId, out var procedure))
        {
            yield return Finding.Error(
                "client.unknown-procedure", file, place + ".procedureId", $"There is no published procedure \"{client.ProcedureId}\".", Suggestion.Hint(client.ProcedureId, published.Keys));
            yield break;
        }

        foreach (var finding in ProcedureInputs.Read(client.ProcedureInputs ?? "", procedure.Workflow.Definition.Inputs).Findings)
        {
            yield return finding with { File = file, Place = place + ".procedureInputs" + (finding.Place.Length > 0 ? "." + finding.Place : "") };
        }

        foreach (var (step, level) in client.Automation ?? new Dictionary<string, string>())
        {
            var messages = procedure.Workflow.Nodes.Where(node => node.Activity is MessageActivity).Select(node => node.Id).ToList();
            if (!messages.Contains(step, StringComparer.Ordinal))
            {
                yield return Finding.Error(
                    "client.automation", file, $"{place}.automation.{step}", $"Procedure {procedure.Id} has no message \"{step}\".", Suggestion.Hint(step, messages));
            }
            else if (!MessageActivity.AutomationLevels.Contains(level, StringComparer.Ordinal))
            {
                yield return Finding.Error(
                    "client.automation", file, $"{place}.automation.{step}", $"\"{level}\" is no level of automation.", Suggestion.Hint(level, MessageActivity.AutomationLevels) ?? "auto, propose or off");
            }
        }

        foreach (var finding in client.ProcedureRules is { Length: > 0 } rules ? procedure.Tailor(rules, file).Findings : [])
        {
            yield return finding with { Place = place + ".procedureRules" + (finding.Place.Length > 0 ? " " + finding.Place : "") };
        }
    }
}
