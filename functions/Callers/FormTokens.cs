namespace Reporting.Functions;

/// <summary>Marks the forms of restricted pages, so that no other site can send one in a caller's name.</summary>
internal sealed class FormTokens(LinkSigner signer, TimeProvider clock)
{
    /// <summary>The name of the field that holds the mark.</summary>
    public const string Field = "token";

    private static readonly TimeSpan Workday = TimeSpan.FromHours(12);

    /// <summary>The mark of a caller's forms.</summary>
    public string Of(Caller caller) => signer.Sign(LinkPurposes.Form, caller.Id, clock.GetUtcNow() + Workday);

    /// <summary>Whether a form bears a mark that was made for the caller and is not too old.</summary>
    public bool IsOf(Caller caller, string token) =>
        signer.Open(LinkPurposes.Form, token) is { State: LinkState.Valid, Payload: var id } && id == caller.Id;
}
