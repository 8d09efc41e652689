using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>Reads the form of a jobcentre's answer.</summary>
internal static class ApprovalAnswerForm
{
    /// <summary>The comment; null to approve.</summary>
    /// <param name="error">What is wrong; null when it is sound.</param>
    public static string? Read(PostedForm form, out LocalizedText? error)
    {
        error = null;
        if (form.Text(ApprovalForm.Do) == ApprovalForm.Approve) return null;
        return TypedText.Read(form.Text(ApprovalForm.Comment), ApprovalForm.MaxLength, lines: true, out error);
    }
}
