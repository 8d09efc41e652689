namespace Reporting.Website.Meetings;

/// <summary>The fields of the form with which a region renews or withdraws a jobcentre's link.</summary>
internal static class ItemLinkForm
{
    /// <summary>The field that names the jobcentre.</summary>
    public const string Area = "area";

    /// <summary>The field with the generation of the link that the page showed, so that a form that comes twice changes one.</summary>
    public const string Generation = "generation";

    /// <summary>The field that says what to do.</summary>
    public const string Do = "do";

    /// <summary>Gives the jobcentre another link.</summary>
    public const string Renew = "renew";

    /// <summary>Ends the link.</summary>
    public const string Withdraw = "withdraw";
}
