namespace Reporting.Website.Figures;

/// <summary>The API for people to read. Its texts are English, as in the description for programs.</summary>
/// <param name="Groups">The operations by what they are about.</param>
/// <param name="KeyHeader">The header that a key goes in.</param>
public sealed record ApiPageModel(string KeyHeader, IReadOnlyList<ApiGroup> Groups) : IPageModel<ApiPageView>;

/// <summary>Operations about one thing.</summary>
public sealed record ApiGroup(string Name, IReadOnlyList<ApiOperation> Operations);

/// <summary>One method of one address.</summary>
/// <param name="Body">The schema of what is sent, by the name of its type; null for nothing.</param>
/// <param name="Answers">What comes back, by status.</param>
public sealed record ApiOperation(
    string Method, string Path, string Summary, bool NeedsKey, IReadOnlyList<ApiParameter> Parameters, string? Body,
    IReadOnlyList<ApiAnswer> Answers)
{
    /// <summary>What a link to it ends with.</summary>
    public string Id => $"{Method.ToLowerInvariant()}-{Path.Trim('/').Replace('/', '-').Replace("{", "").Replace("}", "")}";
}

/// <summary>A part of the address or of the query.</summary>
/// <param name="Example">A value it may have; empty for none.</param>
public sealed record ApiParameter(string Name, bool IsRequired, string Description, string Example);

/// <summary>What may come back.</summary>
/// <param name="Types">Its media types; empty where there is no body.</param>
public sealed record ApiAnswer(string Status, string Description, IReadOnlyList<string> Types);
