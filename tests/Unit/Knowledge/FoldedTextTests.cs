using Reporting.Website.Knowledge;
using Xunit;

namespace Reporting.Unit.Knowledge;

public class FoldedTextTests
{
    [Theory]
    [InlineData("Ærø", "aeroe")]
    [InlineData("ÅRHUS", "aarhus")]
    [InlineData("A\u030Arhus", "aarhus")]
    [InlineData("Café–kø", "cafe koe")]
    public void Letters_are_folded_as_they_are_typed_elsewhere(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("  , ", true)]
    [InlineData("koebenhavn unge", true)]
    [InlineData("UNGE København", true)]
    [InlineData("unge sygedagpenge", false)]
    public void Every_word_is_to_be_found_somewhere(string asked, bool found) =>
        Assert.Equal(found, FoldedText.Holds(["Unge under 30", "København"], asked));

    [Fact]
    public void A_question_finds_by_words_topic_and_kind_together()
    {
        var catalogue = Seeds.SeedFolders.Of2026;
        var entry = new KnowledgeEntry("2026-4f2a9c1d0b7e", "751", catalogue.Topics[0].Id, KnowledgeKind.Memo, "Tidlig kontakt") { Problem = "Kø" };
        Assert.True(new KnowledgeQuestion("koe aarhus", entry.Topic, "memo", 1).Finds(entry, catalogue));
        Assert.True(new KnowledgeQuestion(catalogue.Topics[0].NameEn, "", "", 1).Finds(entry, catalogue));
        Assert.False(new KnowledgeQuestion("koe", entry.Topic, "analysis", 1).Finds(entry, catalogue));
        Assert.False(new KnowledgeQuestion("koe", catalogue.Topics[1].Id, "", 1).Finds(entry, catalogue));
    }

    [Theory]
    [InlineData("2026-4f2a9c1d0b7e", true)]
    [InlineData("2026-4F2A9C1D0B7E", false)]
    [InlineData("2026-4f2a9c1d0b7e\n", false)]
    [InlineData("2026-4f2a9c1d0b7", false)]
    [InlineData("h|2026-4f2a9c1d0b7e", false)]
    public void Ids_have_one_form(string text, bool isId) => Assert.Equal(isId, KeptIds.Of(text) is not null);
}
