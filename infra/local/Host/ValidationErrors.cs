namespace Reporting.Local.Host;

/// <summary>Collects what is wrong with an app's files, so that one start tells all of it.</summary>
internal sealed class ValidationErrors
{
    private readonly List<string> found = [];

    internal IReadOnlyList<string> Found => found;

    internal void Add(string file, string error) => found.Add($"{file}: {error}");
}
