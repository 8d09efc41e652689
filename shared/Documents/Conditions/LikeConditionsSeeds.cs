using System.Text;

namespace Reporting.Documents.Conditions;

/// <summary>
/// The groups of like conditions as rows for a catalogue's groups.csv and members.csv, so that they can be made the usual groups: after
/// somebody has looked at them, and with the month they hold from.
/// </summary>
public static class LikeConditionsSeeds
{
    /// <summary>The rows of groups.csv, with the head.</summary>
    public static string Groups(IReadOnlyList<(Area Area, LikeGroup Like)> groups)
    {
        var text = new StringBuilder("id,kind,name,nameEn,sumsTo,for,note\n");
        foreach (var (area, like) in groups)
        {
            var note = LikeConditionsText.Group(like, area).Note;
            text.Append($"{IdOf(area)},{LikeConditions.Id},{Quoted(LikeConditionsText.Name.Danish + " som " + area.Name)},")
                .Append($"{Quoted(LikeConditionsText.Name.English + " as " + area.Name)},,{area.Code},{Quoted(note)}\n");
        }

        return text.ToString();
    }

    /// <summary>The rows of members.csv, with the head.</summary>
    /// <param name="from">The first month they are to hold in.</param>
    public static string Members(IReadOnlyList<(Area Area, LikeGroup Like)> groups, Period from)
    {
        var text = new StringBuilder("group,area,validFrom,validTo\n");
        foreach (var (area, like) in groups)
            foreach (var member in like.Members)
                text.Append($"{IdOf(area)},{member},{from},\n");
        return text.ToString();
    }

    private static string IdOf(Area area) => $"{LikeConditions.Id}-{area.Code}";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"")}\"";
}
