namespace Reporting.Local.Source.Demo;

/// <summary>One line of areas in the answers.</summary>
/// <param name="Code">The area's code; for those of unknown municipality <c>unknown</c>.</param>
/// <param name="SourceName">The name in the answers.</param>
/// <param name="LabourForce">Persons in the labour force; none where the municipality is unknown.</param>
/// <param name="Size">The labour force that its counts are made for.</param>
/// <param name="Strain">How many more claimants it has than usual.</param>
/// <param name="Members">The indexes of the areas it is the sum of; empty for an area with numbers of its own.</param>
internal sealed record DemoArea(
    string Code, string SourceName, double LabourForce, double Size, double Strain, IReadOnlyList<int> Members);

/// <summary>The areas of a catalogue with what the demonstration data know of them.</summary>
internal static class DemoAreas
{
    /// <summary>Municipalities or jobcentres first, then the unknown, then what is the sum of them, the country last.</summary>
    public static IReadOnlyList<DemoArea> Of(Catalogue catalogue, DemoProfile profile)
    {
        var known = DemoResource.Municipalities();
        var areas = catalogue.AreasIn(profile.NewestMonth)
            .Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre)
            .Select(a => Basic(a, known)).ToList();
        var size = areas.Sum(a => a.LabourForce) * profile.UnknownShare;
        areas.Add(new DemoArea("unknown", profile.UnknownArea, 0, size, 0, []));
        if (profile.RegionsFromSource) areas.AddRange([.. Sums(catalogue, profile, areas, AreaKind.Region)]);
        areas.AddRange([.. Sums(catalogue, profile, areas, AreaKind.Country)]);
        return areas;
    }

    private static DemoArea Basic(Area area, IReadOnlyList<DemoMunicipality> known)
    {
        var parts = known.Where(m => area.Code == (area.Kind == AreaKind.Jobcentre ? m.Jobcentre2008 : m.Code)).ToList();
        if (parts.Count == 0)
            throw new ArgumentException($"labour-force.csv has no line for {area.Name} ({area.Code}).");
        double force = parts.Sum(p => p.LabourForce);
        return new DemoArea(area.Code, area.SourceName, force, force, parts.Sum(p => p.Strain * p.LabourForce) / force, []);
    }

    private static IEnumerable<DemoArea> Sums(Catalogue catalogue, DemoProfile profile, List<DemoArea> basic, AreaKind kind)
    {
        foreach (var area in catalogue.AreasIn(profile.NewestMonth).Where(a => a.Kind == kind))
        {
            var codes = catalogue.Parts.Groups.First(g => g.SumsTo == area.Code).MembersIn(profile.NewestMonth).ToHashSet();
            if (kind == AreaKind.Country) codes.Add("unknown");
            int[] members = [.. basic.Index().Where(b => codes.Contains(b.Item.Code)).Select(b => b.Index)];
            yield return new DemoArea(area.Code, area.SourceName, members.Sum(m => basic[m].LabourForce), 0, 0, members);
        }
    }
}
