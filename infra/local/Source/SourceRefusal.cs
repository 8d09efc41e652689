namespace Reporting.Local.Source;

/// <summary>A request that Jobindsats would answer with 422.</summary>
/// <param name="cause">What is wrong, in the words of the real source where they are known.</param>
internal sealed class SourceRefusal(string cause) : Exception(cause)
{
    /// <summary>Nothing by that id is served here.</summary>
    public static SourceRefusal UnknownTable(string id) => new($"Unknown table: {id}");

    /// <summary>Names that the table does not have, listed as the real source lists them.</summary>
    public static SourceRefusal Unknown(string what, IEnumerable<string> names) =>
        new($"Unknown {what}: [{string.Join(", ", names.Select(n => $"'{n}'"))}]");
}
