namespace Reporting.Documents.Web;

/// <summary>Areas by topics: how the figure that leads a topic moved in a year, with the sign of what is found in the topic.</summary>
/// <param name="Columns">The topics whose lead is printed, in the catalogue's order.</param>
/// <param name="Rows">The areas, each with a cell a topic.</param>
/// <param name="Together">The areas as one; without signs, as nothing is found in areas together.</param>
/// <param name="Note">What the numbers, the signs and the marks mean.</param>
public sealed record TopicMatrix(
    IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<TableCell> Together, string Note)
{
    /// <summary>The matrix of a report's areas, in the order of its scope.</summary>
    internal static TopicMatrix Of(ReportInput input, ReportContext context)
    {
        var topics = context.Printed.Select(input.Catalogue.TopicOf).Distinct()
            .Select(t => (Topic: t, Lead: input.Catalogue.Indicator(t.Lead))).Where(t => t.Lead?.IsPrinted == true)
            .Select(t => (t.Topic, Lead: t.Lead!)).ToList();
        var rows = context.Scope.Select(a => Row(input, context, a, topics)).ToList();
        List<Figure> together = [.. topics.Select(t => context.Together.Of(t.Lead, context.Scope, Span.Year))];
        return new([.. topics.Select(t => Column(t.Topic, t.Lead, context))], [.. rows.Select(r => r.Row)],
            [.. topics.Zip(together, (t, f) => Number(context, t.Lead, f))],
            NoteOf(context, rows.SelectMany(r => r.Findings), rows.SelectMany(r => r.Figures).Concat(together)));
    }

    private static MatrixColumn Column(Topic topic, Indicator lead, ReportContext context) => new(
        topic.Id, lead.Id, context.Say(topic.Short, topic.ShortEn), lead.IsRate ? "pp" : "%", context.Say(topic.Name, topic.NameEn));

    private static (MatrixRow Row, IReadOnlyList<Finding> Findings, IReadOnlyList<Figure> Figures) Row(
        ReportInput input, ReportContext context, Area area, IReadOnlyList<(Topic Topic, Indicator Lead)> topics)
    {
        var found = (input.Slices.GetValueOrDefault(area.Code)?.FindingsIn(input.Catalogue) ?? [])
            .Where(f => f.State != VerdictState.None).ToDictionary(f => f.Topic, StringComparer.Ordinal);
        List<Figure> figures = [.. topics.Select(t => context.Figures.Change(t.Lead, area.Code, Span.Year))];
        return (new(area, [.. topics.Zip(figures, (t, f) => Cell(context, t.Lead, f, found.GetValueOrDefault(t.Topic.Id)))]),
            [.. topics.Select(t => found.GetValueOrDefault(t.Topic.Id)).OfType<Finding>()], figures);
    }

    private static MatrixCell Cell(ReportContext context, Indicator lead, Figure figure, Finding? finding)
    {
        var cell = Number(context, lead, figure);
        if (finding is null) return new(cell, false);
        var word = VerdictTexts.Word(finding.State, finding.Direction, context.Language);
        return new(cell with
        {
            Text = VerdictTexts.Shape(finding.State, finding.Direction) + cell.Text, Fill = HeatColours.Of(finding.State),
            Spoken = $"{cell.Spoken ?? cell.Text}, {word}",
        }, true);
    }

    // The unit stands in the heading.
    private static TableCell Number(ReportContext context, Indicator lead, Figure figure) => figure.Value is { } value
        ? new(context.Words.Numbers.Number(value, lead.ChangeDecimals), value, lead.ChangeDecimals)
        : context.Cells.Change(lead, figure);

    private static string NoteOf(ReportContext context, IEnumerable<Finding> findings, IEnumerable<Figure> figures)
    {
        var signs = findings.OrderByDescending(f => Seriousness.Rank(f.State)).ThenBy(f => f.State).ThenBy(f => f.Direction)
            .Select(f => VerdictTexts.Shape(f.State, f.Direction) + VerdictTexts.Word(f.State, f.Direction, context.Language)).Distinct();
        return ReasonNote.Join(
            context.Say("Tallet er ændringen på et år i den måling, der står for emnet. Tegnet er det, der er fundet i emnet; det kan ses i en anden måling",
                "The number is the change over a year in the indicator that represents the topic. The sign is what is found in the topic; it may show in another indicator"),
            string.Join("; ", signs), ReasonNote.Of(figures, context.Language))!;
    }
}

/// <summary>A topic in a matrix.</summary>
/// <param name="Topic">Its id.</param>
/// <param name="Lead">The id of the indicator that speaks for it.</param>
/// <param name="Heading">Its name, short.</param>
/// <param name="Unit">What its changes are counted in.</param>
/// <param name="Name">Its name in full.</param>
public sealed record MatrixColumn(string Topic, string Lead, string Heading, string Unit, string Name);

/// <summary>An area in a matrix.</summary>
public sealed record MatrixRow(Area Area, IReadOnlyList<MatrixCell> Cells);

/// <summary>An area and a topic.</summary>
/// <param name="Cell">The change and the sign.</param>
/// <param name="HasCard">Whether something is found, which has a card on the area's page.</param>
public sealed record MatrixCell(TableCell Cell, bool HasCard);
