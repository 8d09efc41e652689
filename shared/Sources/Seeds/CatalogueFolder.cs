namespace Reporting.Sources.Seeds;

/// <summary>Reads a catalogue from its folder of reviewed files, such as <c>seeds/2026</c>.</summary>
public static class CatalogueFolder
{
    /// <summary>Reads and checks a catalogue.</summary>
    /// <param name="directory">The folder with the catalogue's files.</param>
    /// <exception cref="CatalogueException">Something is missing, misspelt or contradictory; every error is listed.</exception>
    public static Catalogue Read(string directory)
    {
        var errors = new SeedErrors();
        var files = SeedFiles.Open(directory, errors);
        var parts = Parts(files);
        // Without one of the files most rules would be broken for that one reason.
        if (files.AllRead) errors.AddRange(CatalogueRules.ValidationErrors(parts));
        errors.ThrowIfAny();
        return new Catalogue(parts);
    }

    private static CatalogueParts Parts(SeedFiles files)
    {
        var head = CatalogueHead.Read(files);
        var areas = AreaRows.Read(files);
        var groups = GroupRows.Read(files);
        return new CatalogueParts(
            head.Id, files.Fingerprint(), head.DefaultGroupKinds, head.MinimumGroup, head.Sections, head.Headings,
            areas, groups, TableEntries.Read(files), IndicatorEntries.Read(files))
        {
            Topics = TopicEntries.Read(files),
            Goals = TargetRows.Read(files),
            Ladder = LadderEntries.Read(files),
            Scorecards = ScorecardEntries.Read(files),
            Conditions = ConditionsEntries.Read(files),
            Map = MapRows.Read(files),
            Population = head.Population, SinceLastPeriod = head.SinceLastPeriod,
        };
    }
}
