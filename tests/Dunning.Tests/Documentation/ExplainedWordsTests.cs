using Dunning.Cases.Facts;
using Dunning.Core.Languages;
using Dunning.Rules.Language;
using Xunit;

namespace Dunning.Tests.Documentation;

/// <summary>An explanation calls the words of a case as the vocabulary describes them, in the reader's language.</summary>
public class ExplainedWordsTests
{
    [Fact]
    public void A_reason_is_told_in_the_words_of_the_readers_language()
    {
        object?[] values =
        [
            new InvoiceTerms("1", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), 1210m, 0m, 620m, 38, "EUR"),
            new DebtorTerms("1", "Jansen Bouw", false, false, true, true, true, "NL", "nl"),
            new ClientTerms("a", "A", false),
            new StatementTerms(620m, 0m, 620m, 1, 38),
            new HistoryTerms(1, 0, 0, 0, false, false, false, 0, false, false, 0, 0, 7),
            new ContactTerms(null, null, 9999, 9999, 0, "", 0, true, "nl"),
            new DateOnly(2026, 3, 10),
        ];

        var explanation = ExpressionCompiler.Compile(
            "invoice.Open > 500m && !debtor.IsConsumer && invoice.DueDate < today", CaseVocabulary.Words, new ExpressionSettings()).Expression!.Explain(values);

        Assert.Equal(
            "omdat openstaand bedrag € 620,00 > € 500,00 en niet consument en vervaldatum 31 januari 2026 < vandaag 10 maart 2026",
            explanation.ToSentence(Language.Dutch.Culture()).Replace('\u00a0', ' '));
        Assert.Equal(
            "because open amount €620.00 > €500.00 and not a consumer and due date 31 January 2026 < today 10 March 2026",
            explanation.ToSentence(Language.English.Culture()).Replace('\u00a0', ' '));
    }
}
