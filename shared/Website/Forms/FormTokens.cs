using System.Globalization;

namespace Reporting.Website.Forms;

/// <summary>Marks the forms of restricted pages, so that no other site can send one in a caller's name.</summary>
internal sealed class FormTokens(LinkSigner signer, TimeProvider clock)
{
    /// <summary>The name of the field that holds the mark.</summary>
    public const string Field = "token";

    // A form may stand open over a weekend. The mark tells its caller's forms from another site's, and takes the place of no sign-in.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>The mark of a caller's forms.</summary>
    public string Of(Caller caller) => signer.Sign(
        LinkPurposes.Form, string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Lasts).ToUnixTimeSeconds()} {caller.Id}"),
        null);

    // The time is part of what is signed, so that an old mark still tells whose it is.
    /// <summary>What a form's mark tells: whether it was made for the caller, and is not too old.</summary>
    public LinkState Check(Caller caller, string token)
    {
        if (signer.Open(LinkPurposes.Form, token) is not { State: LinkState.Valid, Payload: var said }) return LinkState.Wrong;
        if (said.Split(' ', 2) is not [var end, var id] || id != caller.Id
            || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var until)) return LinkState.Wrong;
        return clock.GetUtcNow().ToUnixTimeSeconds() < until ? LinkState.Valid : LinkState.Expired;
    }
}
