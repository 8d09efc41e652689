namespace Reporting.Website.Subscriptions;

/// <summary>The part of a form that says which reports somebody wants: numbered rows of which, about what, and how often.</summary>
public static class ReportChoiceForm
{
    private const int Spare = 2;

    /// <summary>The name of a row's field with the report.</summary>
    internal static string Report(int row) => $"report{row}";

    /// <summary>The name of a row's field with what it is about.</summary>
    internal static string About(int row) => $"of{row}";

    /// <summary>The name of a row's field with how often.</summary>
    internal static string Every(int row) => $"every{row}";

    /// <summary>How many rows a form has: those that are chosen, and room for more.</summary>
    internal static int Rows(int chosen) => Math.Min(chosen + Spare, ReportSubscription.Max);

    /// <summary>What was chosen; rows in which nothing was are passed over.</summary>
    /// <param name="text">Gives what stands in a field.</param>
    public static IReadOnlyList<ReportWish> Wishes(Func<string, string> text) =>
        [.. Enumerable.Range(0, ReportSubscription.Max).Select(i => new ReportWish(text(Report(i)), text(About(i)), text(Every(i))))
            .Where(w => w.Report.Length > 0 || w.Of.Length > 0)];

    /// <summary>The same to show it again, be it half a choice.</summary>
    public static IReadOnlyList<ReportSubscription> Shown(Func<string, string> text) => [.. Wishes(text)
        .Select(w => new ReportSubscription(w.Report, w.Of, ChoiceNames.Rhythms.FirstOrDefault(r => r.Name == w.Every).Value))];
}
