using Reporting.Application.Requests;

namespace Reporting.Application.Subscriptions;

/// <summary>Which reports can be subscribed to.</summary>
public sealed class ReportChoiceRules(Catalogue catalogue)
{
    private const string Field = "reports";

    /// <summary>The reports that were asked for, each once; those that cannot be had are errors and left out.</summary>
    /// <param name="newest">The newest published month; null for none yet.</param>
    public IReadOnlyList<ReportSubscription> Read(IReadOnlyList<ReportWish> wishes, Period? newest, ValidationErrors errors)
    {
        if (wishes.Count > ReportSubscription.Max)
        {
            errors.Add(Field, $"Vælg højst {ReportSubscription.Max} rapporter, ikke {wishes.Count}.",
                $"{wishes.Count} reports; at most {ReportSubscription.Max} are taken.");
            return [];
        }

        var read = new List<ReportSubscription>();
        foreach (var (index, wish) in wishes.Index().TakeWhile(_ => !errors.IsFull))
        {
            if (Wrong(wish, newest) is { } text) errors.Add($"{Field}[{index}]", text);
            else read.Add(new(wish.Report, wish.Of, ChoiceNames.Rhythms.First(r => r.Name == wish.Every).Value));
        }

        return [.. read.DistinctBy(r => r.Name)];
    }

    private LocalizedText? Wrong(ReportWish wish, Period? newest)
    {
        if (ReportList.Find(wish.Report) is not { } report) return new("Vælg en slags rapport.",
            $"'{ReadErrors.Cut(wish.Report)}' is not a report. Write one of {string.Join(", ", ReportList.All.Select(r => r.Id))}.");
        if (wish.Of.Length == 0) return new($"{report.Name}: vælg, hvad den skal handle om.",
            $"{report.NameEn}: write in \"of\" an area's code or a group's id.");
        return ChoiceNames.Rhythms.All(r => r.Name != wish.Every) ? new("Vælg hver måned eller hvert kvartal.",
            $"'{ReadErrors.Cut(wish.Every)}' is not how often. Write month or quarter.") : WrongOf(report, wish.Of, newest);
    }

    // An area that has not begun may be asked for: its reports begin with it.
    private LocalizedText? WrongOf(Report report, string of, Period? newest)
    {
        if (catalogue.Area(of) is { } area)
            return newest is { } month && area.EndsBefore(month) ? EndedArea.Text(catalogue, area, month) : null;
        if (catalogue.Group(of) is not { } group) return UnknownArea.Text(catalogue, ReadErrors.Cut(of), newest);
        if (report.Needs == ReportNeeds.Area) return new($"{report.Name} handler om ét område. Vælg et område og ikke en gruppe.",
            $"{report.NameEn} is about one area. Write an area's code, not a group's.");
        return newest is { } now && !group.HasMembersIn(now)
            ? new($"{group.Name} har ingen områder i måneden. Vælg en anden.", $"'{of}' has no areas in {now}. Write another.") : null;
    }
}
