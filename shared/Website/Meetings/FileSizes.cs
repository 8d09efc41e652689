namespace Reporting.Website.Meetings;

/// <summary>How large a file is, as people say it.</summary>
internal static class FileSizes
{
    private const double Kilobyte = 1_024;

    /// <summary>Such as <c>214 KB</c> or <c>3,4 MB</c>.</summary>
    public static string Of(long bytes, Language language)
    {
        var numbers = NumberText.In(language);
        return bytes < Kilobyte * Kilobyte ? numbers.Number((decimal)Math.Ceiling(bytes / Kilobyte), 0) + "\u00A0KB"
            : numbers.Number((decimal)(bytes / Kilobyte / Kilobyte), 1) + "\u00A0MB";
    }
}
