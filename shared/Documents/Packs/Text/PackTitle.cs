namespace Reporting.Documents.Packs.Text;

/// <summary>What a pack and its meeting are called.</summary>
internal static class PackTitle
{
    private const int MaxNames = 3;

    /// <summary>Such as <c>Mødemateriale: Aalborg, dialogmøde 12. maj 2026</c>.</summary>
    public static string Of(Pack pack, DocumentTexts words)
    {
        var date = pack.Order.Date is { } day ? " " + DateText.Of(day, words) : "";
        return words.Say("Mødemateriale: ", "Meeting pack: ") + $"{Areas(pack, words)}, {Meeting(pack.Order.Kind, words)}{date}";
    }

    /// <summary>The areas that meet, in a row; those over three are counted.</summary>
    public static string Areas(Pack pack, DocumentTexts words) => words.Areas([.. pack.Areas.Select(a => a.Area.Name)], MaxNames);

    /// <summary>What the meeting is.</summary>
    public static string Meeting(MeetingKind kind, DocumentTexts words) => kind switch
    {
        MeetingKind.Director => words.Say("dialogmøde med regionens direktør", "dialogue meeting with the region's director"),
        MeetingKind.Collective => words.Say("kollektivt dialogmøde", "collective dialogue meeting"),
        MeetingKind.Network => words.Say("netværksmøde", "network meeting"),
        MeetingKind.Theme => words.Say("temamøde", "theme meeting"),
        _ => words.Say("dialogmøde", "dialogue meeting"),
    };

    /// <summary>A group's name.</summary>
    public static string Group(ComparisonGroup group, DocumentTexts words) => words.Say(group.Name, group.NameEn);
}
