namespace Reporting.Documents.Conditions;

/// <summary>Makes the comparison group of areas with like conditions, with its method and its date in words.</summary>
public static class LikeConditionsText
{
    /// <summary>What such a group is called where it can be chosen.</summary>
    public static LocalizedText Name { get; } = new("Kommuner med lignende rammevilkår", "Municipalities with similar conditions");

    /// <summary>The group of an area.</summary>
    public static ComparisonGroup Group(LikeGroup like, Area area)
    {
        var (numbers, periods) = (NumberText.In(Language.Danish), PeriodText.In(Language.Danish));
        string Share(decimal value) => numbers.Number(value, 1);
        return new(LikeConditions.Id, LikeConditions.Id, Name.Danish, Name.English, null,
            $"{area.Name} og de {like.Members.Count - 1} kommuner, hvis forventede andel på offentlig forsørgelse ligger nærmest "
            + $"({Share(like.Low)}–{Share(like.High)} pct.; {area.Name}: {Share(like.Share)} pct.), som STAR har beregnet den for {periods.Long(like.Period)}.",
            [.. like.Members.Select(m => new Membership(m, Validity.Always))]);
    }
}
