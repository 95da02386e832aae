using System.Text;
using Dunning.Cases.Dossiers;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Integration.Tests.Storage;
using Dunning.Operations.Casework;
using Dunning.Operations.Clients;
using Dunning.Operations.Procedures;
using Dunning.Operations.Proofs;
using Dunning.Storage.Proofs;
using Dunning.Tests.Contracts;
using Xunit;

namespace Dunning.Integration.Tests.Proofs;

/// <summary>Documents that show something: what is kept, where it ends up, and when it goes.</summary>
public sealed class ProofTests : PortContract<SqliteOffice>
{
    private SqliteProofs Proofs => Office.Store.Proofs;

    [Fact]
    public async Task Terms_that_were_handed_over_are_kept_once_and_noted_on_the_card()
    {
        await SetUpAsync(Given.Invoice());

        var (proof, findings) = await KeepAsync(ProofKind.Terms);
        var (_, again) = await KeepAsync(ProofKind.Terms);
        await KeepAsync(ProofKind.Agreements, invoice: "2026-001");

        Assert.Empty(findings);
        Assert.Equal(["proof.known"], again.Select(finding => finding.Code));
        Assert.Equal(SomeProof.Pdf, await Proofs.ReadAsync(proof!.Sha256, None));
        Assert.Equal([(null, ProofKind.Terms, "scan.pdf"), ("2026-001", ProofKind.Agreements, "scan.pdf")], (await Proofs.OfDebtorAsync(Given.ClientId, "D1", None)).Select(kept => (kept.InvoiceNumber, kept.Proof.Kind, kept.Proof.Note)));
        var debtor = Assert.Single(await Office.Ledger.DebtorsAsync(Given.ClientId, ["D1"], None));
        Assert.Equal(new Intake(TermsHandedOver: Given.Day("2026-03-01")), debtor.Intake);
    }

    [Theory]
    [InlineData("D9", null, "Terms", "2026-03-01", "%PDF-1\n%%EOF", "debtor.unknown")]
    [InlineData("D1", "F-9", "Terms", "2026-03-01", "%PDF-1\n%%EOF", "proof.invoice")]
    [InlineData("D1", "2026-002", "Terms", "2026-03-01", "%PDF-1\n%%EOF", "proof.invoice")]
    [InlineData("D1", null, "Terms", "2026-03-03", "%PDF-1\n%%EOF", "proof.day")]
    [InlineData("D1", null, "Terms", "2026-03-01", "", "proof.size")]
    [InlineData("D1", null, "Terms", "2026-03-01", "<script>alert(1)</script>", "proof.form")]
    [InlineData("D1", null, "Terms", "2026-03-01", "MZ%PDF-1\n%%EOF", "proof.form")]
    [InlineData("P1", null, "Identity", "2026-03-01", "%PDF-1\n%%EOF", "proof.identity-copy")]
    public async Task What_can_not_be_kept_is_told_and_nothing_is_stored(string debtor, string? invoice, string kind, string day, string content, string code)
    {
        await SetUpAsync(Given.Invoice());
        await Office.Ledger.SaveAsync(
            Given.Change([Given.Debtor("P1") with { Kind = DebtorKind.Consumer, IsNaturalPerson = true }], [Given.Invoice("2026-002", debtor: "P1")]), None);

        var (proof, findings) = await Keep().ExecuteAsync(new ProofOrder(Given.ClientId, debtor, invoice, Enum.Parse<ProofKind>(kind), Given.Day(day), "scan.pdf", Encoding.Latin1.GetBytes(content)), "anna", None);

        Assert.Null(proof);
        Assert.Equal([code], findings.Select(finding => finding.Code));
        Assert.Empty(await Proofs.OfDebtorAsync(Given.ClientId, debtor, None));
    }

    [Fact]
    public async Task A_document_larger_than_the_bound_is_refused()
    {
        await SetUpAsync();
        var content = new byte[KeepProof.MostBytes + 1];
        SomeProof.Pdf.CopyTo(content, 0);

        var (_, findings) = await Keep().ExecuteAsync(new ProofOrder(Given.ClientId, "D1", null, ProofKind.Terms, Given.Today, "groot.pdf", content), "anna", None);

        Assert.Equal(["proof.size"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Its_own_case_hears_of_a_proof_and_one_that_opens_later_hears_of_what_the_debtor_has()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var first = await OpenAsync("2026-001");
        var (ofDebtor, ofOther) = (Made(ProofKind.Terms), Made(ProofKind.Delivery));

        Assert.Equal([first.Id], await Proofs.KeepAsync(new KeptProof(Given.ClientId, "D1", null, ofDebtor), SomeProof.Pdf, None));
        Assert.Equal([], await Proofs.KeepAsync(new KeptProof(Given.ClientId, "D1", "2026-002", ofOther), SomeProof.Pdf, None));
        var second = await OpenAsync("2026-002");

        Assert.Equal([new CaseSignal.ProofKept(ofDebtor)], (await FindAsync(first.Id)).Signals.Select(stored => stored.Signal));
        Assert.Equal([new CaseSignal.ProofKept(ofDebtor), new CaseSignal.ProofKept(ofOther)], (await FindAsync(second.Id)).Signals.Select(stored => stored.Signal));
    }

    [Fact]
    public async Task The_document_goes_with_the_personal_texts_of_the_last_case_that_has_it()
    {
        await SetUpAsync(Given.Invoice(), Given.Invoice("2026-002"));
        var proof = Made(ProofKind.Terms);
        CaseEvent[] life = [new CaseEvent.ProofKept(proof, Given.Why), new CaseEvent.Closed(CloseReason.Paid, Given.Why)];
        var (first, second) = (await OpenAsync("2026-001", _ => life), await OpenAsync("2026-002", _ => life));
        await Proofs.KeepAsync(new KeptProof(Given.ClientId, "D1", null, proof), SomeProof.Pdf, None);
        await Office.Ledger.SaveAsync(Given.Change(payments: [Given.Payment(100), Given.Payment(100, "2026-002", "bank:2")]), None);

        Assert.Equal(1, await Office.Store.DossierBook.EraseAsync([first.Id], None));
        Assert.NotNull(await Proofs.ReadAsync(proof.Sha256, None));
        Assert.Equal(1, await Office.Store.DossierBook.EraseAsync([second.Id], None));

        Assert.Null(await Proofs.ReadAsync(proof.Sha256, None));
        Assert.Null(await Office.Store.Cases.FirstBrokenEventAsync(first.Id, None));
        Assert.DoesNotContain((await Office.Store.DossierBook.ReadAsync(second.Id, None))!.Events, link => link.Document.Contains("scan.pdf", StringComparison.Ordinal));
    }

    private static Proof Made(ProofKind kind)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SomeProof.Pdf));
        return new Proof(kind, Given.Today, hash, Proof.Name(kind, Given.Today, hash, ProofFormat.Pdf), SomeProof.Pdf.Length, "anna", "scan.pdf");
    }

    private Task<(Proof? Proof, IReadOnlyList<Dunning.Core.Findings.Finding> Findings)> KeepAsync(ProofKind kind, string? invoice = null) =>
        Keep().ExecuteAsync(new ProofOrder(Given.ClientId, "D1", invoice, kind, Given.Day("2026-03-01"), "C:\\map\\scan.pdf", SomeProof.Pdf), "anna", None);

    private KeepProof Keep()
    {
        Office.Clock.SetSampleDayAsync(Given.Today, None).GetAwaiter().GetResult();
        return new KeepProof(Office.Ledger, Proofs, new KnowDebtor(Office.Ledger, Office.Clock), new AdvanceCases(Office.Cases, new ProcedureLibrary(Office.Procedures)), Office.Clock);
    }
}
