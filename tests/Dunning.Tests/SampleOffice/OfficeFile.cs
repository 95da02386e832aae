using Dunning.Core.Parties;

namespace Dunning.Tests.SampleOffice;

/// <summary>office.json: the firm and its clients.</summary>
internal static class OfficeFile
{
    public static byte[] Write(SampleWorld world) => JsonFile.Bytes(new
    {
        Firm = new
        {
            SampleScenario.Firm.Name,
            Address = Plain(SampleScenario.Firm.Address),
            SampleScenario.Firm.Kvk,
            SampleScenario.Firm.WkiNumber,
            SampleScenario.Firm.Email,
            SampleScenario.Firm.Phone,
            SampleScenario.Firm.MailDomain,
        },
        ClockStart = SampleCalendar.Start,
        SampleCalendar.DemoDays,
        SampleCalendar.Days,
        Clients = world.Clients.Select(client => new
        {
            client.Party.Id,
            client.Party.Name,
            Address = Plain(client.Party.Address),
            client.Party.Kvk,
            client.Party.VatId,
            client.Party.Iban,
            client.Party.AccountName,
            client.Party.Email,
            client.Party.Phone,
            client.Party.Website,
            client.Party.ContactPerson,
            client.Party.Language,
            client.Party.ProcedureId,
            client.Party.ProcedureInputs,
            client.Party.DeductsVat,
            client.Party.OnBehalf,
            client.Party.TermsAgreed,
            client.Party.TermsChecked,
            client.Party.SenderVerified,
        }),
    });

    // Without what follows from the rest.
    private static object Plain(Address address) => new { address.Street, address.PostalCode, address.City, address.Country };
}
