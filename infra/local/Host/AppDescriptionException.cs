namespace Reporting.Local.Host;

/// <summary>An app's files cannot be run as they are.</summary>
/// <param name="errors">Each names its file, what is wrong and what to do.</param>
public sealed class AppDescriptionException(IReadOnlyList<string> errors)
    : Exception("The app cannot be started:" + string.Concat(errors.Select(m => $"{Environment.NewLine}  {m}")))
{
    /// <summary>Each error on its own.</summary>
    public IReadOnlyList<string> ValidationErrors { get; } = errors;
}
