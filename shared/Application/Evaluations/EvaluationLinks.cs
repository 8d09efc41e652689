using Reporting.Application.Access;

namespace Reporting.Application.Evaluations;

/// <summary>Makes and opens the links at which jobcentres answer what a meeting gave, without an account.</summary>
public sealed class EvaluationLinks(SiteLinks site, LinkSigner signer)
{
    /// <summary>A jobcentre's link.</summary>
    public Uri Of(Meeting meeting, string area) => site.Evaluation(meeting, area);

    /// <summary>What a token opens, and whether it is of the app and still young enough.</summary>
    public (LinkState State, string Meeting, string Area) Open(string token)
    {
        var link = signer.Open(LinkPurposes.Evaluation, token);
        return link.State == LinkState.Valid && link.Payload.Split(' ') is [var meeting, var area]
            ? (LinkState.Valid, meeting, area) : (link.State, "", "");
    }
}
