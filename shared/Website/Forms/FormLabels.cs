namespace Reporting.Website.Forms;

/// <summary>What the fields of a form are called on its page.</summary>
/// <param name="labels">The labels by the names of the fields.</param>
internal sealed class FormLabels(IReadOnlyDictionary<string, LocalizedText> labels)
{
    /// <summary>What is wrong, begun with the label of the field it is in.</summary>
    public string Say(ValidationError error, Language language) =>
        labels.TryGetValue(Name(error), out var label) ? Say(label, error, language) : error.Text.In(language);

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<string> Say(ValidationErrors errors, Language language) => [.. errors.All.Select(e => Say(e, language))];

    /// <summary>What is wrong, begun with a label.</summary>
    public static string Say(LocalizedText label, ValidationError error, Language language) =>
        $"{label.In(language)}: {error.Text.In(language)}";

    /// <summary>The name of the field on the page: the first part of where the error is.</summary>
    public static string Name(ValidationError error) => error.Field.Split('.', '[')[0];
}
