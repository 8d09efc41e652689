namespace Reporting.Unit.Seeds;

/// <summary>The catalogues of the repository, and copies to break.</summary>
internal static class SeedFolders
{
    private static readonly Lazy<Catalogue> Lazy2026 = new(() => CatalogueFolder.Read(PathOf("2026")));
    private static readonly Lazy<Catalogue> Lazy2008 = new(() => CatalogueFolder.Read(PathOf("2008")));

    public static Catalogue Of2026 => Lazy2026.Value;

    public static Catalogue Of2008 => Lazy2008.Value;

    public static string PathOf(string catalogue) => Repository.Path("seeds", catalogue);
}
