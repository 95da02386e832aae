using Dunning.Cases.Dossiers;
using Dunning.Operations.Dossiers;
using Xunit;

namespace Dunning.Tests.Dossiers;

public sealed class VerifyDossierTests
{
    [Fact]
    public void An_export_that_nobody_touched_holds_and_says_what_was_looked_at()
    {
        var verdict = Check(SomeDossier.Package.Zip);

        Assert.Empty(verdict.Findings);
        Assert.True(verdict.Holds);
        Assert.Equal("D-000123", verdict.Case);
        Assert.Equal(["zip", "files", "chain", "texts", "letters", "proofs", "seal", "kept"], verdict.Checks.Select(check => check.Name));
        Assert.All(verdict.Checks, check => Assert.True(check.Passed && check.Nl.Length > 40 && check.En.Length > 40));
        Assert.Contains("30 gebeurtenissen", verdict.Checks[2].Nl, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_one_of_a_thousand_alterations_is_found()
    {
        var passed = Enumerable.Range(0, 1000).Select(number => (Number: number, Alteration: Alteration.Of(number)))
            .Where(each => Check(each.Alteration.Zip, each.Alteration.Head) is { Holds: true } or { Findings.Count: 0 })
            .Select(each => FormattableString.Invariant($"{each.Number} {each.Alteration.What}"));

        Assert.Empty(passed);
    }

    [Fact]
    public void A_chain_made_wholly_anew_is_accepted_as_long_as_no_head_was_kept_elsewhere()
    {
        var forged = Alteration.Of(8);

        Assert.True(Check(forged.Zip).Holds);
        Assert.Equal("dossier.other-head", Assert.Single(Check(forged.Zip, forged.Head).Findings).Code);
    }

    [Fact]
    public void A_head_that_was_kept_elsewhere_is_recognised_wherever_it_stands()
    {
        var (zip, manifest) = SomeDossier.Package;

        Assert.True(Check(zip, manifest.Head.ToUpperInvariant()).Holds);
        Assert.True(Check(zip, manifest.Seal.Seal.Head).Holds);
        Assert.Contains("event 7;", Check(zip, Convert.ToHexStringLower(SomeDossier.Events[6].Hash)).Checks[^1].En, StringComparison.Ordinal);
        Assert.False(Check(zip, new string('0', 64)).Holds);
    }

    [Fact]
    public void Personal_texts_can_be_erased_and_the_rest_still_holds()
    {
        var erased = SomeDossier.Events.Select(link => link.Salt is null ? link : link.Erase()).ToList();
        var (zip, _) = SomeDossier.Pack(erased, SomeDossier.Letters);

        var verdict = Check(zip, SomeDossier.Package.Manifest.Seal.Seal.Head);

        Assert.Empty(verdict.Findings);
        Assert.Contains("gewist", verdict.Checks.Single(check => check.Name == "texts").Nl, StringComparison.Ordinal);
        Assert.DoesNotContain("Bakker", string.Concat(erased.Select(link => link.Document)), StringComparison.Ordinal);
        Assert.DoesNotContain("ziek", string.Concat(erased.Select(link => link.Document)), StringComparison.Ordinal);
        Assert.All(erased, link => Assert.NotNull(Dunning.Cases.Lifecycle.CaseJson.Read<Dunning.Cases.Lifecycle.CaseEvent>(link.Document)));
    }

    [Fact]
    public void Erased_texts_can_not_be_put_back_differently()
    {
        var at = SomeDossier.Events.ToList().FindIndex(link => link.Salt is not null);
        var link = SomeDossier.Events[at];
        ChainedEvent forged = link with { Document = link.Document.Replace("Bakker", "Slager", StringComparison.Ordinal), Salt = new byte[16] };

        Assert.False(forged.Follows(SomeDossier.Events[at - 1].Hash));
        Assert.True(link.Follows(SomeDossier.Events[at - 1].Hash));
        Assert.True(link.Erase().Follows(SomeDossier.Events[at - 1].Hash));
    }

    private static DossierVerdict Check(byte[] zip, string? head = null) => VerifyDossier.Check(new MemoryStream(zip), "dossier.zip", head);
}
