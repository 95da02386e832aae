using Dunning.Cases.Correspondence;
using Dunning.Core.Languages;
using Xunit;

namespace Dunning.Tests.Cases;

public sealed class SalutationTests
{
    [Theory]
    [InlineData("Mevrouw A. Bakker", "Geachte mevrouw Bakker", "Dear Ms Bakker")]
    [InlineData("De heer J.P. van der Sluijs-Goossens", "Geachte heer Van der Sluijs-Goossens", "Dear Mr Van der Sluijs-Goossens")]
    [InlineData("De heer B. de Graaf", "Geachte heer De Graaf", "Dear Mr De Graaf")]
    [InlineData("dhr. Th.A. Vos", "Geachte heer Vos", "Dear Mr Vos")]
    [InlineData("Mw. dr. L. van 't Hof", "Geachte mevrouw Van 't Hof", "Dear Ms Van 't Hof")]
    [InlineData("Mevrouw 't Hart", "Geachte mevrouw 't Hart", "Dear Ms 't Hart")]
    [InlineData("Mevrouw W. Muñoz de la Cruz", "Geachte mevrouw Muñoz de la Cruz", "Dear Ms Muñoz de la Cruz")]
    [InlineData("Mevrouw D. Rosenbaum-Łęcka", "Geachte mevrouw Rosenbaum-Łęcka", "Dear Ms Rosenbaum-Łęcka")]
    [InlineData("De heer A. İnce", "Geachte heer İnce", "Dear Mr İnce")]
    [InlineData("Mevr. de Leeuw-Pijnenburg", "Geachte mevrouw De Leeuw-Pijnenburg", "Dear Ms De Leeuw-Pijnenburg")]
    [InlineData("De heer Kees Trap", "Geachte heer Trap", "Dear Mr Trap")]
    [InlineData("Familie Ó Briain", "Geachte familie Ó Briain", "Dear Ó Briain family")]
    [InlineData("Fam. de Vries", "Geachte familie De Vries", "Dear De Vries family")]
    [InlineData("De heer en mevrouw Jansen", "Geachte heer en mevrouw Jansen", "Dear Mr and Mrs Jansen")]
    [InlineData("Mevrouw", "Geachte mevrouw", "Dear Madam")]
    public void A_form_of_address_is_kept_and_the_surname_follows_it(string name, string dutch, string english) => Check(name, dutch, english);

    [Theory]
    [InlineData("Anouk Nijhuis", "Geachte heer of mevrouw Nijhuis", "Dear Anouk Nijhuis")]
    [InlineData("Wouter van Oosterhout", "Geachte heer of mevrouw Van Oosterhout", "Dear Wouter van Oosterhout")]
    [InlineData("Noor el Amrani", "Geachte heer of mevrouw El Amrani", "Dear Noor el Amrani")]
    [InlineData("Siobhán Ó Briain", "Geachte heer of mevrouw Ó Briain", "Dear Siobhán Ó Briain")]
    [InlineData("Q. Penseel", "Geachte heer of mevrouw Penseel", "Dear Q. Penseel")]
    [InlineData("mr. P. Bakker", "Geachte heer of mevrouw Bakker", "Dear mr. P. Bakker")]
    [InlineData("Femke IJzerman", "Geachte heer of mevrouw IJzerman", "Dear Femke IJzerman")]
    [InlineData("Jansen", "Geachte heer of mevrouw Jansen", "Dear Jansen")]
    public void Who_has_no_form_of_address_is_not_guessed_to_be_a_man_or_a_woman(string name, string dutch, string english) => Check(name, dutch, english);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Crediteurenadministratie")]
    [InlineData("Afdeling Inkoop")]
    [InlineData("Accounts payable")]
    public void Who_names_nobody_is_greeted_in_general(string? name) => Check(name, "Geachte heer of mevrouw", "Dear Sir or Madam");

    private static void Check(string? name, string dutch, string english)
    {
        Assert.Equal(dutch, Salutation.For(name, Language.Dutch));
        Assert.Equal(english, Salutation.For(name, Language.English));
    }
}
