namespace Reporting.Documents.Web;

/// <summary>An indicator's month over many areas as its page in a browser shows it: pictures first, then the table.</summary>
public sealed record IndicatorSheet
{
    /// <summary>What the verdicts say of the areas, counted.</summary>
    public required string Summary { get; init; }

    /// <summary>The areas with what the verdicts say; null where the catalogue places too few, and where nothing is judged.</summary>
    public required TileMapBlock? Map { get; init; }

    /// <summary>The lines and the dots.</summary>
    public required IReadOnlyList<ChartBlock> Charts { get; init; }

    /// <summary>Every area with its figures.</summary>
    public required TableBlock Table { get; init; }

    /// <summary>What the indicator means.</summary>
    public required IReadOnlyList<Block> Definition { get; init; }

    /// <summary>The rest, each under its heading.</summary>
    public required IReadOnlyList<SheetFold> Folds { get; init; }

    /// <summary>The month of an indicator.</summary>
    /// <param name="chosen">The area that is brought forward; null for none.</param>
    /// <param name="query">What stands behind the addresses of the areas' pages.</param>
    public static IndicatorSheet Compose(ReportInput input, Indicator indicator, Area? chosen, string query = "")
    {
        var context = new ReportContext(input);
        var league = League.Of(context.Figures, context.Together, indicator, context.Scope);
        var title = context.Say("Vurderingen i hvert område, ", "The verdict in each area, ") + context.Month;
        var isJudged = context.Scope.Any(a => context.Figures.Verdict(indicator, a.Code) is { Gap: null });
        return new()
        {
            Summary = new LeagueView(context, league).Title() + ".",
            Map = isJudged ? new FindingMap(context.Catalogue, context.Run.Month, context.Language)
                .OfVerdicts(title, context.Scope.Select(a => a.Code), a => context.Figures.Verdict(indicator, a)) is { } map
                ? map with { Query = query } : null : null,
            Charts = [.. new ChartBlock?[] { new AreaLines(input, context, indicator, chosen).Block(), new AreaSpread(league, context, chosen).Block() }.OfType<ChartBlock>()],
            Table = new IndicatorRows(input, context, indicator).Table(), Definition = [.. IndicatorDefinition.Of(indicator, context)],
            Folds = SheetFold.Of([new PerThousandPart(input, context, indicator).Blocks()]),
        };
    }
}
