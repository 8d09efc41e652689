using System.Globalization;

namespace Reporting.Application.Access;

/// <summary>The addresses that mails and pages link to.</summary>
/// <param name="site">The public address of the app, with a slash at its end.</param>
public sealed class SiteLinks(LinkSigner signer, Uri site, TimeProvider clock)
{
    /// <summary>How long a subscriber has to confirm.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(7);

    /// <summary>How long a subscriber can change the choice by a link.</summary>
    public static readonly TimeSpan ManageWithin = TimeSpan.FromDays(60);

    /// <summary>The public address of the app.</summary>
    public Uri Site => site;

    /// <summary>Where one signs up.</summary>
    /// <param name="language">da or en.</param>
    public Uri SignUp(string language) => new(Site, language == "en" ? "subscriptions?lang=en" : "subscriptions");

    /// <summary>
    /// Where a subscriber confirms what was asked for last; the link holds it, confirms nothing asked for later, and works once.
    /// </summary>
    public Uri Confirm(Subscriber subscriber)
    {
        var wanted = subscriber.Wanted ?? subscriber.Choice;
        var token =
            signer.Sign(LinkPurposes.Confirm, LinkPayload.Confirm(subscriber.Id, wanted, subscriber.Asked),
                clock.GetUtcNow() + ConfirmWithin);
        return Page($"subscriptions/confirm/{token}", wanted.Language);
    }

    /// <summary>Where a subscriber ends kinds of mail, by page or by RFC 8058's one click; valid for ever, as mails are kept.</summary>
    public Uri Leave(Subscriber subscriber, SubscriptionKinds kinds) => Page(
        $"subscriptions/leave/{signer.Sign(LinkPurposes.Leave, LinkPayload.Leave(subscriber.Id, kinds), null)}",
        subscriber.Choice.Language);

    /// <summary>Where a subscriber changes or ends it all.</summary>
    public Uri Manage(Subscriber subscriber) => Page(
        $"subscriptions/manage/{signer.Sign(LinkPurposes.Manage, subscriber.Id, clock.GetUtcNow() + ManageWithin)}",
        subscriber.Choice.Language);

    /// <summary>A document for who has the link.</summary>
    /// <param name="file">Its name, such as <c>101.pdf</c>.</param>
    /// <param name="lasts">How long the link is valid.</param>
    public Uri Document(Period month, int revision, string file, TimeSpan lasts) =>
        new(Site, $"documents/{signer.Sign(LinkPurposes.Document, $"{month}/{revision}/{file}", clock.GetUtcNow() + lasts)}");

    /// <summary>A report of a run for who has the link.</summary>
    /// <param name="lasts">How long the link is valid.</param>
    public Uri Report(RunKey run, ReportSubscription report, Language language, TimeSpan lasts) =>
        new(Site,
            $"documents/{signer.Sign(LinkPurposes.Document, LinkPayload.Report(run, report, language), clock.GetUtcNow() + lasts)}");

    /// <summary>The page of an area's month, open to all.</summary>
    public Uri Area(Area area, Period month, Language language = Language.Danish) => new(Site,
        $"{(area.Kind == AreaKind.Region ? "regions" : "areas")}/{Uri.EscapeDataString(area.Code)}?month={month}{language.Say("", "&lang=en")}");

    /// <summary>Where a jobcentre asks for items on a meeting's agenda.</summary>
    /// <param name="generation">Which link it is. The first does not say so: it is as it was before there were others.</param>
    public Uri AgendaItems(Meeting meeting, string area, int generation)
    {
        var payload = generation == 0
            ? $"{meeting.Id} {area}" : string.Create(CultureInfo.InvariantCulture, $"{meeting.Id} {area} {generation}");
        return Page($"meetings/items/{signer.Sign(LinkPurposes.AgendaItems, payload, null)}", meeting.Language);
    }

    /// <summary>A document of a meeting's material, for who has the link, until some weeks after the meeting.</summary>
    /// <param name="order">The order's id.</param>
    /// <param name="file">Its name within the order, such as <c>pack.pdf</c>.</param>
    public Uri Material(Meeting meeting, string order, string file)
    {
        var end = new DateTimeOffset(meeting.Date.AddDays(MaterialMail.LinkDays + 1), default, TimeSpan.Zero);
        return Page($"meetings/material/{signer.Sign(LinkPurposes.Material, $"{meeting.Id} {order} {file}", end)}", meeting.Language);
    }

    /// <summary>How long minutes can be read and approved by a link.</summary>
    public static readonly TimeSpan ApproveWithin = TimeSpan.FromDays(180);

    /// <summary>Where a jobcentre reads minutes that were sent for approval, and answers.</summary>
    public Uri MinutesApproval(Meeting meeting, string area, MinutesApproval sent)
    {
        var payload = string.Create(CultureInfo.InvariantCulture, $"{meeting.Id} {area} {sent.Round}");
        return Page($"meetings/approval/{signer.Sign(LinkPurposes.Minutes, payload, sent.Sent + ApproveWithin)}", meeting.Language);
    }

    /// <summary>Where a jobcentre answers what a meeting gave, for as long as it can.</summary>
    public Uri Evaluation(Meeting meeting, string area)
    {
        var end = new DateTimeOffset(EvaluationTime.LastDay(meeting).AddDays(1), default, TimeSpan.Zero);
        return Page($"meetings/evaluation/{signer.Sign(LinkPurposes.Evaluation, $"{meeting.Id} {area}", end)}", meeting.Language);
    }

    /// <summary>A meeting's page, for who has signed in.</summary>
    public Uri MeetingPage(Meeting meeting) => Page($"meetings/{meeting.Id}", meeting.Language);

    /// <summary>A newsletter's page, for who has signed in, or for all when it is public.</summary>
    public Uri Newsletter(string id, Language language) => Page($"newsletters/{id}", language);

    private Uri Page(string path, Language language) => new(Site, path + language.Say("", "?lang=en"));
}
