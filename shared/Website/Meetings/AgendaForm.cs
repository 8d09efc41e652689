namespace Reporting.Website.Meetings;

/// <summary>The fields of the forms with which a jobcentre takes part in its agenda.</summary>
public static class AgendaForm
{
    /// <summary>The field that says what a form does; empty for another item.</summary>
    public const string Do = "do";

    /// <summary>Adds a comment.</summary>
    public const string Comment = "comment";

    /// <summary>Says that the agenda is agreed.</summary>
    public const string Agree = "agree";

    /// <summary>The field with who writes.</summary>
    public const string By = "by";

    /// <summary>The field with the text.</summary>
    public const string Text = "text";

    /// <summary>The field with the mark of the agenda that was shown.</summary>
    public const string Shown = "shown";

    /// <summary>The field with the slot of an item to remove.</summary>
    public const string RemoveItem = "remove";

    /// <summary>The field with the slot of a comment to remove.</summary>
    public const string RemoveComment = "remove-comment";

    /// <summary>The field with the mark of a file to delete.</summary>
    public const string RemoveFile = "remove-file";

    /// <summary>The field with a file.</summary>
    public const string File = "file";
}
