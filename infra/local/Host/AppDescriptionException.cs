namespace Reporting.Local.Host;

/// <summary>An app's files cannot be run as they are.</summary>
/// <param name="mistakes">Each names its file, what is wrong and what to do.</param>
public sealed class AppDescriptionException(IReadOnlyList<string> mistakes)
    : Exception("The app cannot be started:" + string.Concat(mistakes.Select(m => $"{Environment.NewLine}  {m}")))
{
    /// <summary>Each mistake on its own.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
