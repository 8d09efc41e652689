namespace Reporting.Documents.Packs.Slides;

/// <summary>The slide of what was agreed: all that the agenda counts, as many rows as a slide has room for.</summary>
internal sealed class FollowUpSlide(Pack pack, DocumentTexts words)
{
    private const int MaxRows = 5;
    private const int MaxLength = 110;
    private readonly FigureCells cells = new(words);
    private readonly FollowUpText text = new(pack, words);

    /// <summary>The slide; none where there is nothing to follow up.</summary>
    /// <param name="basis">What it is based on.</param>
    public IEnumerable<Slide> Of(string basis)
    {
        // Those past their date first: they are what there is to talk about.
        var all = pack.Areas.SelectMany(a => a.FollowUps).OrderByDescending(f => f.IsOverdue)
            .ThenByDescending(f => f.Past.Agreement.State == AgreementState.Open).ThenByDescending(f => f.Past.Meeting).ToList();
        if (all.Count == 0) return [];
        var rows = all.Take(MaxRows).Select(Row).ToList();
        var table = new TableBlock("", Columns(), rows) { Note = cells.Note(More(all.Count)) };
        return [new Slide(text.Message(), [table, .. Rest()], basis)];
    }

    private string More(int count) =>
        words.Say("Ændringer er fra den periode, aftalen tæller fra, til den nyeste.",
            "Changes are from the period the agreement counts from to the newest.")
        + (count <= MaxRows ? "" : words.Say($" {count - MaxRows} flere aftaler står i mødematerialet.",
            $" {count - MaxRows} more agreements are in the meeting pack."));

    private IEnumerable<Block> Rest() => text.Withheld() is { } withheld ? [new TextBlock(withheld, TextWeight.Note)] : [];

    private IReadOnlyList<TableColumn> Columns() =>
    [
        new(words.Say("Aftale", "Agreement"), 3.6), new(words.Say("Frist", "Due"), 1.4), new(words.Say("Mål", "Aim"), 1, Numbers: true),
        new(words.Say("Området", "The area"), 1, Numbers: true), new(words.Say("Gruppen", "The group"), 1, Numbers: true),
        new(words.Say("Status", "Status"), 2),
    ];

    private TableRow Row(FollowUp follow)
    {
        var (agreement, table) = (follow.Past.Agreement, new FollowUpCells(cells, words));
        var who = pack.IsShared ? words.AreaName(follow.Past.Area()) + ": " : "";
        return new TableRow(
        [
            new(Short(who + agreement.What)), new(table.Due(follow)), table.Aim(follow), table.Change(follow, follow.Own),
            table.Change(follow, follow.Group), table.Status(follow),
        ]);
    }

    // A slide has room for what an agreement is about, and the paper for all of it.
    private static string Short(string what)
    {
        if (what.Length <= MaxLength) return what;
        var end = what.LastIndexOf(' ', MaxLength - 1);
        return what[..(end > MaxLength / 2 ? end : MaxLength - 1)].TrimEnd() + " …";
    }
}
