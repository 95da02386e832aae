using Dunning.Cases.Tasks;
using Xunit;

namespace Dunning.Tests.Cases;

public sealed class SensitiveNoteTests
{
    // note ⇒ what is noticed
    private const string Table = """
        mevrouw is ziek en kan niet werken ⇒ Health ziek
        Ziekenhuisopname in mei ⇒ Health Ziekenhuisopname
        zit in de WIA ⇒ Health WIA
        he has been ill since May, lost his job ⇒ Health ill
        vrouw zwanger, man in detentie ⇒ Health zwanger, Offence detentie
        lid van de vakbond ⇒ Union vakbond
        asielzoeker zonder inkomen ⇒ Origin asielzoeker
        goes to a Christian school ⇒ Belief Christian
        betaalt na de betaalronde van vrijdag ⇒
        factuur niet ontvangen, kopie gemaild ⇒
        still waiting for a bill; will pay ⇒
        wiarda BV, Homolle ⇒
        """;

    [Fact]
    public void Words_about_a_person_are_noticed_and_others_are_not()
    {
        foreach (var line in Table.Split('\n'))
        {
            var (note, noticed) = line.Split('⇒', StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (line, "");
            Assert.Equal(noticed, string.Join(", ", SensitiveNote.In(note).Select(found => found.Kind + " " + found.Word)));
        }
    }

    [Fact]
    public void No_note_is_no_matter() => Assert.Empty(SensitiveNote.In(null));
}
