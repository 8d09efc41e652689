namespace Reporting.Application.Meetings;

/// <summary>Cleans the names of files that people send.</summary>
public static class ReceivedFileNames
{
    private const int MaxLength = 100;

    // Names that Windows keeps for devices, whatever stands after a dot.
    private static readonly string[] Devices =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })];

    /// <summary>The name without folders and without what a name cannot hold; long ones keep their ending.</summary>
    /// <param name="sent">The name as it was sent.</param>
    public static string Clean(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Normalize();
        name = string.Concat(name.Where(c => !TypedText.Steers(c)).Select(c => char.IsSurrogate(c) || ":*?\"<>|".Contains(c) ? '-' : c))
            .Trim(' ').TrimEnd('.', ' ');
        var ending = Path.GetExtension(name);
        if (ending.Length > MaxLength / 2) ending = "";
        var stem = Path.GetFileNameWithoutExtension(name).Trim(' ', '.');
        if (stem.Length == 0 || Devices.Contains(stem.Split('.')[0].TrimEnd(' ').ToLowerInvariant())) stem = $"fil {stem}".Trim();
        return stem[..Math.Min(stem.Length, MaxLength - ending.Length)] + ending;
    }
}
