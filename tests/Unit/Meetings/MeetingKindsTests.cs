using Reporting.Unit.Seeds;
using Xunit;

namespace Reporting.Unit.Meetings;

public class MeetingKindsTests
{
    private static readonly DateOnly Later = SampleMeeting.Day.AddDays(30);

    public static TheoryData<MeetingKind> Others => [.. Enum.GetValues<MeetingKind>().Where(k => !k.IsDialogue())];

    [Fact]
    public void EveryKindHasANameInTheApiAndInBothLanguages()
    {
        Assert.Equal(Enum.GetValues<MeetingKind>(), MeetingNames.Kinds.Select(k => k.Value));
        foreach (var language in new[] { Language.Danish, Language.English })
        {
            var words = new MeetingTexts(SeedFolders.Of2026, language);
            Assert.Equal(MeetingNames.Kinds.Count, MeetingNames.Kinds.Select(k => words.Kind(k.Value)).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void OtherMeetingsAreNotWatchedAndNotRemindedOf(MeetingKind kind)
    {
        var meeting = SampleMeeting.Of(kind: kind);
        Assert.Equal(0, Assert.Single(MinimumStandards.Watch(["751"], [meeting], Later)).OtherHeld);
        Assert.All(MinimumStandards.Watch(["751"], [meeting], Later)[0].Findings, f => Assert.Null(f.Meeting));
        Assert.Empty(MeetingReminder.Of(meeting, SampleMeeting.Day.AddDays(-10)));
        Assert.Empty(MeetingReminder.Of(meeting, Later));
    }

    [Fact]
    public void AnAgreementOfAnyMeetingIsRemindedOf() => Assert.NotEmpty(MeetingReminder.Of(
        SampleMeeting.Of(kind: MeetingKind.Mayor) with { Minutes = SampleMeeting.Minutes(SampleMeeting.Agreement("1", due: Later)) }, Later));

    [Fact]
    public void PacksAreForDialogueAndForThemesOfAFew()
    {
        Assert.Equal(["individual", "director", "collective", "network", "theme"], MeetingNames.PackKinds.Select(k => k.Name));
        Assert.False(MeetingKind.Theme.HasPack(MeetingSizes.MaxNetwork + 1));
    }
}
