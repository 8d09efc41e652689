namespace Reporting.Website.Meetings;

/// <summary>The fields of the forms about the approval of minutes.</summary>
public static class ApprovalForm
{
    /// <summary>The field that says what to do.</summary>
    public const string Do = "do";

    /// <summary>Sends the minutes for approval.</summary>
    public const string Send = "send";

    /// <summary>Withdraws them.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Notes that they were approved at the meeting.</summary>
    public const string Agreed = "agreed";

    /// <summary>Approves them.</summary>
    public const string Approve = "approve";

    /// <summary>Comments on them.</summary>
    public const string Comment = "comment";

    /// <summary>The field with the days after which silence counts.</summary>
    public const string Days = "days";

    /// <summary>The field that names the jobcentre.</summary>
    public const string Area = "area";

    /// <summary>The field with the round that is answered.</summary>
    public const string Round = "round";

    /// <summary>The field with the name of who answers by a link.</summary>
    public const string By = "by";

    /// <summary>The most characters of a comment, and of an answer to a message.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The most characters of who answers.</summary>
    public const int MaxNameLength = 100;
}
