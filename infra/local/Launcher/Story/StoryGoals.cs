using System.Text;

namespace Reporting.Local.Launcher.Story;

/// <summary>Goals of three areas.</summary>
internal static class StoryGoals
{
    private const string Head = "area;kind;indicator;text;from;start;to;value;why\n";

    /// <summary>The areas, each with its goal's line: what is aimed at, from when to when.</summary>
    public static IReadOnlyList<(string Area, string Line)> All { get; } =
    [
        ("813", "813;municipal;ledige-dagpenge;;2025M12;820;2027M06;760;Beskæftigelsesplan 2026"),
        ("376", "376;municipal;kontanthjaelp-fuldtid;;2025M12;1250;2027M12;1150;Beskæftigelsesplan 2026"),
        ("766", "766;municipal;ledige-dagpenge;;2025M12;560;2026M12;520;Beskæftigelsesplan 2026"),
    ];

    /// <summary>Imports them; what is there already stays as it is.</summary>
    public static async Task WriteAsync(AppClient app, CancellationToken cancellation)
    {
        foreach (var (area, line) in All) await app.SendAsync(HttpMethod.Put, $"api/areas/{area}/goals.csv",
            new StringContent(Head + line + "\n", Encoding.UTF8, "text/csv"), "Demonstration", null, cancellation);
    }
}
