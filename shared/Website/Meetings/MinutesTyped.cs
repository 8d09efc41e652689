namespace Reporting.Website.Meetings;

/// <summary>What was typed into one of the forms below a meeting's minutes and not taken.</summary>
/// <param name="Form">The form: an agreement's id, or <see cref="Answer"/> and an area's code, or <see cref="Send"/>.</param>
/// <param name="Text">Gives what stands in a field.</param>
public sealed record MinutesTyped(string Form, Func<string, string> Text)
{
    /// <summary>What the form of a jobcentre's answer begins with.</summary>
    public const string Answer = "answer-";

    /// <summary>The form with which minutes are sent for approval.</summary>
    public const string Send = "send";

    /// <summary>What stands in a field of a form; empty when another form was typed into.</summary>
    public static string Of(MinutesTyped? typed, string form, string field) => typed?.Form == form ? typed.Text(field) : "";
}
