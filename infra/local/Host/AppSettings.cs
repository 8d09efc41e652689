using System.Text.RegularExpressions;

namespace Reporting.Local.Host;

/// <summary>The app's settings as the host looks them up.</summary>
internal sealed partial class AppSettings(IReadOnlyDictionary<string, string> settings)
{
    /// <summary>The runner's own settings begin so; the worker never sees them.</summary>
    internal const string RunnerPrefix = "Runner__";

    internal IEnumerable<KeyValuePair<string, string>> ForWorker =>
        settings.Where(s => !s.Key.StartsWith(RunnerPrefix, StringComparison.OrdinalIgnoreCase));

    internal string? Find(string name) => settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Replaces each %NAME% by its setting; one that is not set is an error.</summary>
    internal string? Resolve(string? text, JsonSection where) =>
        text is null ? null : Name().Replace(text, match => Find(match.Groups[1].Value) ?? Unset(match, where));

    /// <summary>The connection string behind a binding's connection name, or null after telling what is missing.</summary>
    internal string? Connection(string name, JsonSection where)
    {
        var prefixed = "AzureWebJobs" + name;
        if ((Find(prefixed) ?? Find(name)) is { } connection)
        {
            return connection;
        }

        where.Wrong(HasIdentity(prefixed) || HasIdentity(name)
            ? $"connection '{name}' has identity settings only. They need Azure: set {prefixed} to a connection string here."
            : $"connection '{name}' is not set. Set {prefixed} (or {name}) to a storage connection string.");
        return null;
    }

    private bool HasIdentity(string name) => settings.Keys.Any(k => k.StartsWith(name + "__", StringComparison.OrdinalIgnoreCase));

    private static string Unset(Match match, JsonSection where)
    {
        where.Wrong($"{match.Value} is not set. Set {match.Groups[1].Value} in the environment.");
        return match.Value;
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Name();
}
