namespace Reporting.Domain.Conditions;

/// <summary>
/// A group of benefits of which the source reckons how many there would be, given an area's conditions (rammevilkår): its residents
/// and its labour market. The source's model is not ours; its expected number is not what the verdicts call expected.
/// </summary>
/// <param name="Id">The id, such as <c>ialt</c>.</param>
/// <param name="Name">The Danish name of the benefits.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="Actual">The indicator of the full-time persons there are.</param>
/// <param name="Expected">The indicator of those that the conditions would give.</param>
/// <param name="ActualShare">The indicator of their share in per cent.</param>
/// <param name="ExpectedShare">The indicator of the share that the conditions would give.</param>
public sealed record ConditionsMeasure(
    string Id, string Name, string NameEn, string Actual, string Expected, string ActualShare, string ExpectedShare)
{
    /// <summary>The ids of its four indicators.</summary>
    public IReadOnlyList<string> Indicators => [Actual, Expected, ActualShare, ExpectedShare];
}

/// <summary>What must hold for the measures of conditions.</summary>
internal static class ConditionsRules
{
    private const string File = "conditions.json";

    /// <summary>Every broken rule.</summary>
    public static IEnumerable<CatalogueError> ValidationErrors(CatalogueParts parts) =>
        parts.Conditions.SelectMany(m => OfMeasure(m, parts)).Concat(Twice(parts.Conditions));

    private static IEnumerable<CatalogueError> OfMeasure(ConditionsMeasure measure, CatalogueParts parts)
    {
        CatalogueError Mistake(string field, string problem) => new(File, measure.Id, field, problem);
        foreach (var (field, id, isRate) in new[]
        {
            ("actual", measure.Actual, false), ("expected", measure.Expected, false),
            ("actualShare", measure.ActualShare, true), ("expectedShare", measure.ExpectedShare, true),
        })
        {
            if (parts.Indicators.FirstOrDefault(i => i.Id == id) is not { } indicator) yield return Mistake(field, $"'{id}' is not an indicator");
            else if (indicator.IsSum) yield return Mistake(field, $"'{id}' is a sum; name an indicator with a source");
            else if (indicator.IsRate != isRate) yield return Mistake(field, isRate ? $"'{id}' is not a rate" : $"'{id}' is not a count");
            else if (field == "actualShare" && (indicator.Polarity == Polarity.None || indicator.ComparedBy != ComparedBy.Level))
                yield return Mistake(field, $"'{id}' must have a direction (polarity) and be compared by its level");
        }
    }

    private static IEnumerable<CatalogueError> Twice(IReadOnlyList<ConditionsMeasure> measures) =>
        measures.SelectMany(m => m.Indicators.Select(i => (m.Id, Indicator: i))).GroupBy(i => i.Indicator, StringComparer.Ordinal)
            .Where(g => g.Count() > 1).Select(g => new CatalogueError(File, g.First().Id, "actual", $"'{g.Key}' is named more than once"));
}
