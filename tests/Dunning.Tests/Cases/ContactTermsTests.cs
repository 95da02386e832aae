using System.Collections.Immutable;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>What rules can ask about contact, and the words an editor offers.</summary>
public sealed class ContactTermsTests
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    [Fact]
    public void Without_calls_everything_is_long_ago() =>
        Assert.Equal(new ContactTerms(null, null, 9999, 9999, 0, "", 0, true, "nl"), Contact([], 0));

    [Fact]
    public void The_last_contact_is_the_last_call_that_reached_somebody()
    {
        var contact = Contact([Call(1, true, "Anna"), Call(5, true, "Bert"), Call(10, false, ""), Call(14, false, "")], 2);

        Assert.Equal(new ContactTerms(new(2026, 3, 14), new(2026, 3, 5), 6, 15, 2, "Bert", 2, true, "nl"), contact);
    }

    [Fact]
    public void Calls_in_vain_count_from_the_beginning_when_nobody_was_reached() => Assert.Equal(2, Contact([Call(1, false, ""), Call(2, false, "")], 0).AttemptsSinceReached);

    [Fact]
    public void Contact_follows_what_is_recorded()
    {
        var values = CaseVocabulary.Values(Facts, State([], 0), Today);

        CaseVocabulary.Refresh(values, State([Call(18, true, "Anna")], 1), Today);

        Assert.Equal(2, Of(values).DaysSinceLastReached);
    }

    [Theory]
    [InlineData("", "invoice debtor client statement history contact today customer")]
    [InlineData("c", "client contact customer")]
    [InlineData("T", "today")]
    [InlineData("invoice.o", "invoice.Open")]
    [InlineData("contact.DaysSince", "contact.DaysSinceLastCall contact.DaysSinceLastReached")]
    [InlineData("nothing.", "")]
    public void The_words_that_begin_so_are_offered(string typed, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), CaseVocabulary.Completions(typed).Select(word => word.Name));

    [Fact]
    public void A_word_is_offered_with_its_type_and_in_both_languages()
    {
        Assert.Equal(new VocabularyWord("contact.LastReached", "DateOnly?", "laatste contact", "last contact"), CaseVocabulary.Completions("contact.LastR")[0]);
        Assert.Equal(new VocabularyWord("invoice", "group", "factuur", "invoice"), CaseVocabulary.Completions("inv")[0]);
    }

    private static CaseFacts Facts => Some.Facts(Some.Invoice(100, new DateOnly(2026, 1, 5)), [], Today);

    private static ContactTerms Contact(ImmutableList<PastCall> calls, int replies) => Of(CaseVocabulary.Values(Facts, State(calls, replies), Today));

    private static ContactTerms Of(object?[] values) => values.OfType<ContactTerms>().Single();

    private static PastCall Call(int day, bool reached, string with) => new(new DateOnly(2026, 3, day), reached, with, null, null);

    private static CaseState State(ImmutableList<PastCall> calls, int replies) =>
        new() { Id = 1, ProcedureId = "p", ProcedureVersion = 1, OpenedOn = new DateOnly(2026, 1, 6), Calls = calls, Replies = replies };
}
