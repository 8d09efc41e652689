namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>indicators.json</c>.</summary>
internal static class IndicatorEntries
{
    /// <summary>The indicators in the file's order, which is the printed one.</summary>
    public static IReadOnlyList<Indicator> Read(SeedFiles files) =>
        JsonFile.Entries(files, SeedFiles.IndicatorsFile, Indicator);

    private static Indicator Indicator(JsonFields fields) => new()
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        NameEn = fields.Text("nameEn"),
        Section = fields.Text("section"),
        Parent = fields.OptionalText("parent"),
        Topic = fields.OptionalText("topic"),
        TargetGroup = fields.OptionalText("targetGroup"),
        Unit = fields.Text("unit"),
        Decimals = fields.Number("decimals", 0),
        ChangeDecimals = fields.Number("changeDecimals", 0),
        Polarity = fields.Choice<Polarity>("polarity"),
        Change = fields.Choice<ChangeKind>("change"),
        ComparedBy = fields.Choice<ComparedBy>("comparedBy"),
        Mean = fields.Choice<MeanBasis>("mean"),
        Regional = fields.Choice<RegionalRule>("regional"),
        Weight = fields.Part("weight", Weight),
        ProvisionalPeriods = fields.Number("provisionalPeriods", 0),
        Breaks = fields.Parts("breaks", Break),
        Limits = fields.Part("limits", Limits) ?? VerdictThresholds.Default,
        Noise = fields.Part("noise", Noise) ?? NoiseModel.Default,
        LevelOf = fields.OptionalText("levelOf"),
        IsVerified = fields.Flag("verified", true),
        IsPrinted = fields.Flag("printed", true),
        Requirement = fields.Part("requirement", Requirement),
        Why = fields.Text("why"),
        Owner = fields.Text("owner"),
        NextReview = fields.Date("nextReview"),
        Source = fields.Part("source", Source),
        Parts = fields.Texts("parts"),
    };

    private static RateWeight Weight(JsonFields fields) =>
        new(fields.OptionalText("denominator"), fields.OptionalText("numerator"));

    private static SeriesBreak Break(JsonFields fields) =>
        new(fields.Period("from"), fields.Text("reason"), fields.Text("reasonEn"));

    private static NoiseModel Noise(JsonFields fields) => new(
        (double)fields.Decimal("drift"), (double)fields.Decimal("floor"), (double)fields.Decimal("white"),
        (double)fields.Decimal("season"), (double)fields.Decimal("halfSeason"), fields.Number("tails", NoiseModel.Default.Tails));

    // Each limit that an indicator does not set itself is the default.
    private static VerdictThresholds Limits(JsonFields fields)
    {
        var usual = VerdictThresholds.Default;
        return usual with
        {
            Enter = Limit("enter", usual.Enter),
            Watch = Limit("watch", usual.Watch),
            WatchLeave = Limit("watchLeave", usual.WatchLeave),
            Material = Limit("material", usual.Material),
            MaterialPersons = Limit("materialPersons", usual.MaterialPersons),
            Chance = Limit("chance", usual.Chance),
            SevereChange = Limit("severeChange", usual.SevereChange),
            LastingMonths = fields.Number("lastingMonths", usual.LastingMonths),
        };

        double Limit(string field, double otherwise) => (double?)fields.OptionalDecimal(field) ?? otherwise;
    }

    private static StatutoryRequirement Requirement(JsonFields fields) =>
        new(fields.Decimal("worst"), fields.Period("from"), fields.Text("basis"), fields.Text("basisEn"));

    private static IndicatorSource Source(JsonFields fields) =>
        new(fields.Text("table"), fields.Text("measure"), fields.TextsByName("filters"));
}
