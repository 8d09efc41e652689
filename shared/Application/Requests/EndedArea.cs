namespace Reporting.Application.Requests;

/// <summary>What to say of an area that does not exist in a month: who carries it on, or whom it will carry on.</summary>
public static class EndedArea
{
    /// <summary>That it does not exist in the month, why, and which areas do instead.</summary>
    public static LocalizedText Text(Catalogue catalogue, Area area, Period month) => new(
        $"{area.Name} findes ikke i {Danish(month)}.{Why(catalogue, area, month).Danish}",
        $"{area.Name} does not exist in {month}.{Why(catalogue, area, month).English}");

    /// <summary>The areas of the month to look at instead.</summary>
    public static IReadOnlyList<Area> Instead(Catalogue catalogue, Area area, Period month) => area.EndsBefore(month)
        ? catalogue.Succession.SuccessorsOf(area, month) : catalogue.Succession.PredecessorsOf(area, month);

    /// <summary>Why it does not exist in the month, as sentences after another; empty when nothing is known.</summary>
    public static LocalizedText Why(Catalogue catalogue, Area area, Period month)
    {
        var instead = Instead(catalogue, area, month);
        if (area.EndsBefore(month))
            return new($" Sidste måned er {Danish(area.Valid.To!.Value)}{Danish(instead, ", og efterfølgeren er ", ", og efterfølgerne er ")}.",
                $" Its last month is {area.Valid.To}{English(instead, ", and its successor is ", ", and its successors are ")}.");
        return area.Valid.From is not { } first || first <= month ? new("", "") : new(
            $" Første måned er {Danish(first)}{Danish(instead, "; indtil da er det ", "; indtil da er det ")}.",
            $" Its first month is {first}{English(instead, "; until then there is ", "; until then there are ")}.");
    }

    private static string Danish(Period month) => PeriodText.In(Language.Danish).Long(month);

    private static string Danish(IReadOnlyList<Area> areas, string one, string many) => Names(areas, one, many, " og ");

    private static string English(IReadOnlyList<Area> areas, string one, string many) => Names(areas, one, many, " and ");

    private static string Names(IReadOnlyList<Area> areas, string one, string many, string and)
    {
        var names = areas.Select(a => $"{a.Name} ({a.Code})").ToList();
        if (names.Count == 0) return "";
        return names.Count == 1 ? one + names[0] : many + string.Join(", ", names.SkipLast(1)) + and + names[^1];
    }
}
