using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Languages;
using Dunning.Core.Parties;
using Dunning.Operations.Outbox;
using Dunning.Operations.Tasks;

namespace Dunning.Operations.Approvals;

/// <summary>The mail in which a client is asked to approve.</summary>
internal static class ApprovalMail
{
    /// <summary>Names the mail; the same after a crash.</summary>
    public static string Name(Approval approval) =>
        string.Create(CultureInfo.InvariantCulture, $"akkoord_{CaseState.Reference(approval.Task.Task.CaseId)}_{approval.Id}.{approval.Round}");

    public static OutgoingMail Of(Firm firm, Client client, OpenTask asked, DateOnly until, string link, DateOnly today)
    {
        var english = client.Language == Language.English;
        var culture = client.Language.Culture();
        var reference = CaseState.Reference(asked.Task.CaseId);
        var amount = asked.Open.ToString("N2", culture) + " " + asked.Currency;
        var day = until.ToString("d MMMM yyyy", culture);
        var why = asked.Task.Script.Length > 0 ? asked.Task.Script + "\n\n" : "";
        var text = english
            ? $"""
               Dear {client.ContactPerson},

               We ask for your approval: {asked.Task.Title}

               Dossier:  {reference}
               Debtor:   {asked.DebtorName}
               Invoice:  {asked.InvoiceNumber}
               Open:     {amount}

               {why}See the dossier and approve or refuse here:
               {link}

               The link is good once, until {day}. Without your answer nothing is approved.

               {firm.Name}
               {firm.Phone}
               """
            : $"""
               Geachte {client.ContactPerson},

               Wij vragen uw akkoord: {asked.Task.Title}

               Dossier:     {reference}
               Debiteur:    {asked.DebtorName}
               Factuur:     {asked.InvoiceNumber}
               Openstaand:  {amount}

               {why}Bekijk het dossier en geef of weiger uw akkoord hier:
               {link}

               De link werkt één keer, tot en met {day}. Zonder uw antwoord is er geen akkoord.

               {firm.Name}
               {firm.Phone}
               """;
        var subject = (english ? "Your approval: " : "Uw akkoord: ") + reference + " " + asked.DebtorName;
        return new OutgoingMail(firm.Name, firm.Email, client.ContactPerson, client.Email, subject, text.ReplaceLineEndings("\n"), "", [], today);
    }
}
