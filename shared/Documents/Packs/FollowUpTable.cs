namespace Reporting.Documents.Packs;

/// <summary>The agreements of one meeting in a table.</summary>
internal sealed class FollowUpTable(PackArea area, DocumentTexts words)
{
    private readonly FigureCells cells = new(words);

    /// <summary>The table.</summary>
    public TableBlock Block(DateOnly meeting, IReadOnlyList<FollowUp> agreements)
    {
        var day = DateText.Of(meeting, words);
        var rows = agreements.Select(Row).ToList();
        return new TableBlock(
            words.Say($"Aftaler med {area.Area.Name} fra mødet {day}", $"Agreements with {area.Area.Name} at the meeting of {day}"),
            Columns(), rows)
        {
            Note = cells.Note(
                words.Say("Ændringer er fra den periode, aftalen tæller fra, til den nyeste.",
                    "Changes are from the period the agreement counts from to the newest.")),
        };
    }

    private IReadOnlyList<TableColumn> Columns() =>
    [
        new(words.Say("Aftale", "Agreement"), 3.2), new(words.Say("Hvem", "Who"), 1.4), new(words.Say("Frist", "Due"), 1.4),
        new(words.Say("Mål", "Aim"), 1, Numbers: true), new(words.Say("Området", "The area"), 1, Numbers: true),
        new(words.Say("Gruppen", "The group"), 1, Numbers: true), new(words.Say("Status", "Status"), 1.8),
    ];

    private TableRow Row(FollowUp follow)
    {
        var (agreement, table) = (follow.Past.Agreement, new FollowUpCells(cells, words));
        return new TableRow(
        [
            new($"{agreement.Id}. {agreement.What}{With(follow.Past)}"), new(agreement.Who), new(table.Due(follow)),
            table.Aim(follow), table.Change(follow, follow.Own), table.Change(follow, follow.Group), table.Status(follow),
        ]);
    }

    private string With(PastAgreement past) => past.For is null ? ""
        : words.Say($" (aftalt med {words.AreaName(past.Agreement.Area)})", $" (agreed with {words.AreaName(past.Agreement.Area)})");
}
