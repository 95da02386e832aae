using Dunning.Core.Languages;
using Dunning.Core.Parties;

namespace Dunning.Tests.SampleOffice;

/// <summary>The firm, its three clients and their debtors. All of them are invented; addresses, numbers and domains belong to nobody.</summary>
internal static class SampleScenario
{
    public static Firm Firm { get; } = new(
        "Incassokantoor Zuiderlicht B.V.", new Address("Zuiderlichtkade 40", "1097 ZZ", "Amsterdam"), CheckDigits.Kvk("zuiderlicht"), "000417", "post@zuiderlicht.example", "020-5550100")
    {
        MailDomain = "zuiderlicht-post.example",
    };

    public static IReadOnlyList<SampleClient> Clients { get; } =
    [
        new SampleClient(
            Party("technisch-groothandel-van-dam", "Technisch Groothandel Van Dam B.V.", new Address("Industrieweg 112", "3044 AS", "Rotterdam"), "010-5550140", "vandam.example", "Marjolein van Dam", null, deductsVat: true, onBehalf: false, termsAgreed: true),
            "VD", 260101, 0.21m, "08", DailyStatements: true, 48210.35m, "Installatiemateriaal volgens pakbon", VanDam),
        new SampleClient(
            Party("webwinkel-de-lente", "Webwinkel De Lente", new Address("Bloesemlaan 9", "6814 CD", "Arnhem"), "026-5550177", "delente.example", "Sanne Verhoeven", """{"firstReminderDays":2}""", deductsVat: true, onBehalf: false, termsAgreed: true),
            "WL", 100201, 0.21m, "02", DailyStatements: true, 9104.12m, "Tuinmeubelen en planten", DeLente),
        new SampleClient(
            Party("praktijk-westerpark", "Praktijk Westerpark", new Address("Westerparkstraat 61", "1051 KM", "Amsterdam"), "020-5550161", "praktijkwesterpark.example", "Noor el Amrani", """{"remindersByPost":true}""", deductsVat: false, onBehalf: true, termsAgreed: false),
            "PW", 26001, 0m, "02", DailyStatements: false, 15880.00m, "Behandelingen", Westerpark),
    ];

    private const string VanDam = """
        1001 | Aannemersbedrijf Van den Heuvel & Zonen B.V. | b | xml | Nijverheidsweg 14 | 3812 PM | Amersfoort | inkoop@vdheuvel.example | 033-5550114 | Karin van den Heuvel | 2025-12-01/18/30/1860.40 | E4 L6 E2 N
        1002 | Installatiebureau Çelik | s | csv | Curaçaostraat 21-b | 3061 NR | Rotterdam | info@installatieceilik.example | 06-00001002 | Emre Çelik | 2025-11-24/20/30/640.00 | L5 L14 L6 E1 L7
        1003 | Elektro Jansen en Jansen V.O.F. | b | xml | Havendijk 3 | 4201 XA | Gorinchem | administratie@elektrojansen.example | 0183-555003 | Piet Jansen | 2025-12-03/17/30/415.75 | E7 E3 L4 E5 L5
        1004 | Klimaattechniek Noord B.V. | b | csv | Pieter Zeemanweg 88 | 9731 GC | Groningen | crediteuren@klimaatnoord.example | 050-5550104 | Hilda Postma | 2025-11-26/15/30/2980.00 | N N L9 N
        1005 | Loodgieter Ruud | s | xml | Kerkpad 5 | 2801 KJ | Gouda | ruud@loodgieterruud.example | 06-00001005 | Ruud Teunissen | 2025-12-08/21/14/188.20 | L24 N H5+20
        1006 | Bouwcombinatie De Drie Gebroeders van Oosterhout-Zeventhuizen en Partners B.V. | b | csv | Prinses Margrietplantsoen 200 | 2595 BR | Den Haag | facturen@driegebroeders.example | 070-5550106 | Wouter van Oosterhout | 2025-12-02/14/30/5240.00 | B6 B6 B6 E4 L7 N
        1007 | Nijhuis Sanitair B.V. | b | xml | Enschedesestraat 45 | 7551 EK | Hengelo | finance@nijhuissanitair.example | 074-5550107 | Anouk Nijhuis | 2025-12-10/19/21/730.50 | S6 L5 E3 N
        1008 | Zonnepanelen & Zo B.V. | b | csv | Lichtmastweg 7 | 5617 BD | Eindhoven | hallo@zonnepanelenenzo.example | 040-5550108 | Joëlle Smulders | 2025-12-04/16/30/3310.00 | C9 L8 P12 N
        1009 | Technische Dienst Gemeente Lindendorp | b | xml | Raadhuisplein 1 | 4331 AB | Middelburg | crediteuren@lindendorp.example | 0118-555009 |  | 2025-12-05/20/30/1499.00 | L3 L11 E2 L4 E3
        1010 | Van Vliet Verwarming | s | csv | Molenstraat 16 | 2513 BK | Den Haag |  | 070-5550110 | Gerard van Vliet | 2025-12-01/20/30/355.60 | L13 N N
        1011 | Antwerpse Buizenhandel BV | b | csv | Noorderlaan 147 | 2030 | Antwerpen (BE) | boekhouding@buizenhandel.example | 020-5550111 | Luc Peeters | 2025-12-09/0/30/2210.00 | L6 E3 L15
        1012 | Rheinland Haustechnik GmbH | b | xml | Grüner Weg 12 | 47533 | Kleve (DE) | buchhaltung@rheinland.example | 020-5550112 | Jürgen Groß | 2025-12-11/24/30/1780.00 | L9 N E1
        1013 | Brouwer Dakbedekking B.V. | b | xml | Pannenweg 30 | 8012 BX | Zwolle | info@brouwerdak.example | 038-5550113 | Ilse Brouwer | 2025-12-12/14/21/910.00 | E3 D4 E5 E2 L4
        1014 | De Boer Totaalonderhoud | s | csv | Veenkade 77 | 8441 GE | Heerenveen | deboer@totaalonderhoud.example | 06-00001014 | Sjoerd de Boer | 2025-12-08/18/14/240.10 | L19 N L8 N
        1015 | Koeltechniek IJsselmeer B.V. | b | xml | Haven 12 | 1671 AA | Medemblik | ap@koeltechniek.example | 0227-555015 | Femke IJzerman | 2025-12-15/15/30/1325.00 | E6 L5 L6 E3 L6
        1016 | Maas & Waal Montage B.V. | b | csv | Waalbandijk 4 | 6541 AJ | Nijmegen | financien@maaswaal.example | 024-5550116 | Bas Hendriks | 2025-12-03/16/30/870.00 | T5 T5 L4 N
        1017 | Hofstra Hoveniers | s | xml | Singel 240 | 8911 KM | Leeuwarden | hofstra@hovenier.example | 06-00001017 | Tjitske Hofstra | 2025-12-16/21/14/165.00 | L26 L6 N
        1018 | Schildersbedrijf Kwast B.V. | b | csv | Verfmolen 8 | 1506 PW | Zaandam | kwast@schilders.example | 075-5550118 | Dirk Kwast | 2025-12-17/17/21/520.00 | W5 L4 E2 E1 N
        1019 | Hotel De Gouden Leeuw | b | xml | Markt 2 | 5211 JX | 's-Hertogenbosch | directie@goudenleeuw.example | 073-5550119 | Mevr. A.M. de Leeuw-Pijnenburg | 2025-12-02/20/30/4120.00 | N N N
        1020 | Sportpark Beheer Stichting Oude Maas | b | csv | Sportlaan 50 | 3261 LC | Oud-Beijerland | penningmeester@oudemaas.example | 0186-555020 |  | 2025-12-18/18/30/990.00 | L4 L5 E8 E1 L5
        1021 | Ventilatie-Adviesgroep Brabant B.V. | b | xml | Ringbaan 199 | 5038 CB | Tilburg | ap@vabrabant.example | 013-5550121 | Roos Verkuijlen | 2025-12-19/14/30/1640.00 | E10 E8 E5 E6 E4
        1022 | Timmerfabriek 't Spant | b | csv | Houtkade 11 | 9401 HS | Assen | info@spant.example | 0592-555022 | Henk Spanjer | 2025-12-22/16/30/775.00 | L7 L13 N
        1023 | Lift & Hijs Service B.V. | b | xml | Kranenweg 61 | 3089 JE | Rotterdam | facturen@lifthijs.example | 010-5550123 | Öznur Kaya | 2025-12-09/17/30/2060.00 | L5 H6+18 L3 N
        1024 | Keukenstudio Zilver | s | csv | Zilverstraat 3 | 2718 RP | Zoetermeer |  | 079-5550124 | Patricia Zilver | 2025-12-10/20/14/430.00 | N L9 N
        1025 | Pijnacker Pompen B.V. | b | xml | Polderweg 19 | 2641 NA | Pijnacker | pompen@pijnacker.example | 015-5550125 | Teun Vermeer | 2025-12-11/16/30/690.00 | E2 L6 E3 L5 N
        1026 | North Sea Offshore Services B.V. | b | csv | Westhavenkade 90 | 3133 AV | Vlaardingen | accounts.payable@nsos.example | 010-5550126 | James Whitfield | 2025-12-04/18/30/3875.00 | L10 L18 E2 N | en
        """;

    private const string DeLente = """
        2001 | Mevrouw A. Bakker | c | xml | Tulpstraat 4 | 1431 BN | Aalsmeer | a.bakker@example.nl | 06-00002001 |  | 2025-12-08/22/14/89.95 | E3 L5 L6 N
        2002 | De heer J.P. van der Sluijs-Goossens | c | csv | Lange Nieuwstraat 118 | 3512 PN | Utrecht | jpvdsluijs@example.nl | 06-00002002 |  | 2025-12-10/21/14/142.50 | L4 L12 N
        2003 | Zoë Ünal | c | xml | Hoofdweg 301-2 | 1057 CW | Amsterdam | zoe.unal@example.nl | 06-00002003 |  | 2025-12-12/24/14/61.20 | N E2 L7 | moved to Distelweg 113, 1031 HD, Amsterdam
        2004 | Familie Ó Briain | c | csv | Kastanjelaan 12 | 6828 GH | Arnhem | obriain@example.nl | 06-00002004 | Siobhán Ó Briain | 2025-12-09/25/14/210.00 | L8 N E3 | en
        2005 | Mevrouw F. el Idrissi | c | xml | Dapperstraat 55 | 1093 BS | Amsterdam | f.elidrissi@example.nl |  |  | 2025-12-11/20/14/47.80 | L3 L5 L4 E2 L4
        2006 | De heer K. Wiśniewski | c | csv | Stationsplein 9 | 5611 AC | Eindhoven | k.wisniewski@example.nl | 06-00002006 |  | 2025-12-15/23/14/318.00 | N N L10
        2007 | Mevrouw T. Nguyễn | c | xml | Plein 1940 8 | 4331 LP | Middelburg | t.nguyen@example.nl | 06-00002007 |  | 2025-12-16/21/14/75.10 | E5 L6 E1 N
        2008 | De heer B. de Graaf | c | csv | Bosweg 2 | 7314 AA | Apeldoorn |  | 06-00002008 |  | 2025-12-17/26/14/126.40 | L11 N N
        2009 | Mevrouw M.C. Hendrikse | c | xml | Zeedijk 70 | 1778 AB | Westerland | mc.hendrikse@example.nl | 06-00002009 |  | 2025-12-18/22/14/99.00 | D5 L4 E2 L5
        2010 | Mevrouw S. Postma | c | csv | Wieringerstraat 33 | 8601 CM | Sneek | s.postma@example.nl | 06-00002010 |  | 2025-12-19/22/14/254.75 | C6 L5 N
        2011 | De heer R. Çetin | c | xml | Javastraat 88-h | 1094 HM | Amsterdam | r.cetin@example.nl | 06-00002011 |  | 2025-12-22/21/14/182.30 | L22 N L6
        2012 | Mevrouw L. van 't Hof | c | csv | Oude Gracht 14 | 1811 CE | Alkmaar | l.vanthof@example.nl | 06-00002012 |  | 2025-12-23/20/14/66.66 | Z5 E3 L4 N
        2013 | De heer D. Appelman | c | xml | Appelhof 6 | 4001 JK | Tiel | d.appelman@example.nl |  |  | 2025-12-10/22/14/413.00 | H6 N L9
        2014 | Bloemenhuis Roos & Co | s | csv | Marktstraat 17 | 7571 BS | Oldenzaal | roos@bloemenhuis.example | 0541-555014 | Roos Alferink | 2025-12-11/18/21/560.00 | L4 E2 B5 B5 N
        2015 | Mevrouw J. Kuipers-Adema | c | xml | Harddraversweg 1 | 9001 BC | Grou | j.kuipers@example.nl | 06-00002015 |  | 2025-12-15/20/14/58.40 | E2 E2 L5 L6
        2016 | De heer H. Ramdhani | c | csv | Paramaribostraat 40 | 2585 GN | Den Haag | h.ramdhani@example.nl | 06-00002016 |  | 2025-12-16/21/14/233.10 | S5 N L8
        2017 | Mevrouw P. Dubois | c | xml | Rue de la Loi 88 | 1040 | Brussel (BE) | p.dubois@example.nl | 06-00002017 |  | 2025-12-17/24/14/148.00 | L6 E2 L13 N
        2018 | De heer W. Zwart | c | csv | Zwarteweg 101 | 2111 AM | Aerdenhout | w.zwart@example.nl | 06-00002018 |  | 2025-12-18/20/14/77.25 | N L4 N
        2019 | Mevrouw E. Sørensen | c | xml | Noorderhaven 5 | 9712 VG | Groningen | e.sorensen@example.nl | 06-00002019 |  | 2025-12-22/23/14/305.50 | L5 L7 E4
        2020 | Tuincentrum 't Groene Hart B.V. | b | csv | Provincialeweg 210 | 2771 EM | Boskoop | inkoop@groenehart.example | 0172-555020 | Arjan de Wit | 2025-12-08/17/30/1240.00 | E3 L5 T6 T6 N
        2021 | De heer N. Tahiri | c | xml | Kruisplein 12 | 3014 DB | Rotterdam | n.tahiri@example.nl | 06-00002021 |  | 2025-12-23/0/14/119.99 | L15 L6 N
        2022 | Mevrouw G.H.J. Oude Nijhuis | c | csv | Esweg 4 | 7495 TA | Ambt Delden | ghj.oudenijhuis@example.nl |  |  | 2025-12-29/21/14/84.00 | E1 L6 E2 L5
        2023 | De heer S. Vos | c | xml | Vossenlaan 23 | 3735 KN | Bosch en Duin | s.vos@example.nl | 06-00002023 |  | 2025-12-30/20/14/640.00 | N P9 L5
        2024 | Mevrouw C. Fernández | c | csv | Schiekade 8 | 3033 BG | Rotterdam | c.fernandez@example.nl | 06-00002024 |  | 2025-12-09/23/14/53.90 | L3 W6 E2
        2025 | Kapsalon Knip & Krul | s | xml | Dorpsplein 3 | 5854 AB | Bergen | kapsalon@knipkrul.example | 0485-555025 | Yvonne Krul | 2025-12-12/19/21/275.00 | L7 N N
        2026 | De heer I. Blom | c | csv | Bloemgracht 44 | 1015 TL | Amsterdam | i.blom@example.nl | 06-00002026 |  | 2025-12-19/25/14/92.10 | L9 E4 L5 N
        """;

    private const string Westerpark = """
        3001 | Mevrouw R. Achterberg | c | xml | Haarlemmerweg 90 | 1014 BL | Amsterdam | r.achterberg@example.nl | 06-00003001 |  | 2025-11-24/21/30/86.40 | N L5 L6 N
        3002 | De heer O. Bouzid | c | csv | Spaarndammerstraat 12 | 1013 SV | Amsterdam | o.bouzid@example.nl | 06-00003002 |  | 2025-12-01/20/30/120.00 | L6 N E3
        3003 | Mevrouw I. Castelein | c | xml | Van Hallstraat 200 | 1051 HG | Amsterdam | i.castelein@example.nl |  |  | 2025-12-02/22/30/64.80 | E5 L4 E2 L7
        3004 | De heer M. Dijkstra | c | csv | De Wittenkade 71 | 1052 AE | Amsterdam |  | 06-00003004 |  | 2025-11-26/20/30/212.10 | N L16 N
        3005 | Mevrouw Y. Eğilmez | c | xml | Bos en Lommerweg 8 | 1055 DV | Amsterdam | y.egilmez@example.nl | 06-00003005 |  | 2025-12-03/21/30/54.00 | L5 H7+21 L4
        3006 | Fietsenmaker De Trapper | s | csv | Frederik Hendrikplantsoen 3 | 1052 XT | Amsterdam | detrapper@fietsen.example | 020-5550306 | Kees Trap | 2025-12-04/19/30/175.50 | L12 N L7 N
        3007 | De heer F. Groenewegen | c | xml | Westerkade 21 | 1015 XE | Amsterdam | f.groenewegen@example.nl | 06-00003007 |  | 2025-12-05/23/30/96.00 | N E2 L5
        3008 | Mevrouw S. Haanstra | c | csv | Nassaukade 155 | 1053 LK | Amsterdam | s.haanstra@example.nl | 06-00003008 |  | 2025-12-08/20/30/138.60 | L4 L5 E2 N
        3009 | De heer A. İnce | c | xml | Staatsliedenplein 6 | 1051 DM | Amsterdam | a.ince@example.nl | 06-00003009 |  | 2025-11-27/24/30/301.20 | N N L9
        3010 | Mevrouw B. Jónsdóttir | c | csv | Houtmankade 30 | 1013 MX | Amsterdam | b.jonsdottir@example.nl | 06-00003010 |  | 2025-12-09/21/30/72.00 | L8 E3 L4 L6 | en
        3011 | Koffiebar Kannie B.V. | b | xml | Westergasfabriek 5 | 1014 DD | Amsterdam | administratie@kannie.example | 020-5550311 | Lot Kan | 2025-12-10/20/30/440.00 | L5 L14 N
        3012 | De heer P. Lammers | c | csv | Fagelstraat 19-3 | 1052 EX | Amsterdam | p.lammers@example.nl |  |  | 2025-12-11/22/30/58.50 | E2 L6 N
        3013 | Mevrouw W. Muñoz de la Cruz | c | xml | Limburg van Stirumstraat 7 | 1051 BA | Amsterdam | w.munoz@example.nl | 06-00003013 |  | 2025-12-12/20/30/189.00 | D6 L5 E3 N
        3014 | De heer T. Nauta | c | csv | Zaanstraat 410 | 1013 SG | Amsterdam | t.nauta@example.nl | 06-00003014 |  | 2025-12-15/19/30/67.20 | Z7 L6 L5
        3015 | Mevrouw H. Oosterling | c | xml | Polonceaukade 11 | 1014 DA | Amsterdam | h.oosterling@example.nl | 06-00003015 |  | 2025-12-16/20/30/110.00 | L21 N L6
        3016 | Schildersatelier Penseel | s | csv | Donker Curtiusstraat 2 | 1051 JN | Amsterdam | penseel@atelier.example | 06-00003016 | Q. Penseel | 2025-12-17/18/30/225.00 | N L7 C5
        3017 | De heer V. Quist | c | xml | Groen van Prinstererstraat 60 | 1051 EC | Amsterdam | v.quist@example.nl | 06-00003017 |  | 2025-12-18/20/30/48.90 | L5 E2 L4 L5
        3018 | Mevrouw D. Rosenbaum-Łęcka | c | xml | Van Beuningenstraat 33 | 1051 XW | Amsterdam | d.rosenbaum@example.nl | 06-00003018 |  | 2025-12-19/21/30/156.00 | L6 S7 E2 L4
        """;

    private static Client Party(
        string id, string name, Address address, string phone, string domain, string contact, string? inputs, bool deductsVat, bool onBehalf, bool termsAgreed) => new(
        id,
        name,
        address,
        CheckDigits.Kvk(id),
        CheckDigits.CompanyVatId(id),
        CheckDigits.Iban(id, "NL"),
        name,
        "debiteuren@" + domain,
        phone,
        "https://www." + domain,
        contact,
        Language.Dutch,
        "zoho-vdt",
        inputs,
        deductsVat,
        onBehalf)
    {
        TermsAgreed = termsAgreed, TermsChecked = true, SenderVerified = termsAgreed,
    };
}
