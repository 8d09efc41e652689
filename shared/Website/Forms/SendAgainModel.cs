namespace Reporting.Website.Forms;

/// <summary>A form that was too old, to be sent again.</summary>
/// <param name="Fields">What was sent, without the mark that was too old.</param>
public sealed record SendAgainModel(IReadOnlyList<(string Name, string Value)> Fields) : IPageModel<SendAgainView>;
