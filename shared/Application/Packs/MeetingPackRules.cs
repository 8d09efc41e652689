using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Packs;

/// <summary>Which meeting packs can be ordered.</summary>
public sealed class MeetingPackRules(Catalogue catalogue, OrderRules rules, TimeProvider clock)
{
    /// <summary>What is to be made; null when it cannot be, and the mistakes tell why.</summary>
    public OrderContent? Read(MeetingPackRequest request, (Period Month, int Revision) run, Mistakes mistakes)
    {
        var before = mistakes.Count;
        var areas = Areas(request, run.Month, mistakes);
        var kind = request.Kind ?? Usual(request, areas.Count);
        var isRound = kind is MeetingKind.Individual or MeetingKind.Director && (request.Round is not null || areas.Count > 1);
        var own = rules.Areas("compareWith", request.CompareWith, run.Month, mistakes);
        CheckCount(kind, areas.Count, isRound, mistakes);
        CheckOwnGroup(request, own, mistakes);
        var order = new MeetingPackOrder(kind, [.. areas.Select(a => a.Code)])
        {
            Meeting = request.Meeting, Date = request.Date, Place = request.Place, Participants = request.Participants, Language = request.Language ?? Language.Danish,
            Items = request.Items, Focus = rules.Indicators("focus", request.Focus, mistakes),
        };
        var group = rules.Group(request.Group, run.Month, mistakes);
        CheckGroup(group, run.Month, mistakes);
        return mistakes.Count > before ? null : new OrderContent(run.Month, run.Revision)
        {
            Pack = order, IsRound = isRound, Group = group, OwnGroup = [.. own.Select(a => a.Code)],
        };
    }

    private IReadOnlyList<Area> Areas(MeetingPackRequest request, Period month, Mistakes mistakes)
    {
        if (request.Areas.Count == 0 == request.Round is null)
        {
            mistakes.Add("areas", $"Name either areas or a round. {MeetingPackRequest.Expected}");
            return [];
        }

        if (request.Round is { } region)
            return rules.Areas("round", [.. rules.Within("round", region, RoundMonth(region, request.Date, month), mistakes).Select(a => a.Code)], month, mistakes);
        var areas = rules.Areas("areas", request.Areas, month, mistakes);
        foreach (var area in areas.Where(a => !a.IsLocal))
            mistakes.Add("areas", $"{area.Name} is no jobcentre. Write \"round\":\"{area.Code}\" for a pack to each of its jobcentres.");
        return areas;
    }

    // A region has the areas of the day it meets them, which may be of a year without figures yet. Of a region that is no more, and a
    // round without a day, the figures' month is what is meant.
    private Period RoundMonth(string region, DateOnly? day, Period figures)
    {
        var when = day ?? DanishDay.Of(clock);
        var month = Period.Month(when.Year, when.Month);
        return day is null && catalogue.Area(region) is { } known && !known.Valid.Holds(month) ? figures : month;
    }

    private static MeetingKind Usual(MeetingPackRequest request, int areas) =>
        request.Round is not null || areas < 2 ? MeetingKind.Individual : areas <= MeetingSizes.MostCollective ? MeetingKind.Collective : MeetingKind.Network;

    private static void CheckCount(MeetingKind kind, int areas, bool isRound, Mistakes mistakes)
    {
        if (areas == 0) return;
        if (!isRound && MeetingSizes.Of(kind) is var (least, most) && (areas < least || areas > most))
            mistakes.Add("areas", $"{MeetingSizes.Told(kind)}, not {areas}.");
        if (isRound && areas > OrderLedger.MostParts)
            mistakes.Add("areas", $"A round has {OrderLedger.MostParts} areas at most, not {areas}. Order it in several.");
    }

    // Jobcentres are compared with jobcentres: a region among them would be counted as one more.
    private void CheckGroup(string? id, Period month, Mistakes mistakes)
    {
        if (id is not null && catalogue.Group(id)!.MembersIn(month).Any(m => catalogue.Area(m) is { IsLocal: false }))
            mistakes.Add("group", $"'{id}' is not made of jobcentres. Write a group of jobcentres, or leave it out for each one's usual group.");
    }

    private void CheckOwnGroup(MeetingPackRequest request, IReadOnlyList<Area> own, Mistakes mistakes)
    {
        if (request.CompareWith.Count == 0) return;
        foreach (var area in own.Where(a => !a.IsLocal))
            mistakes.Add("compareWith", $"{area.Name} ({area.Code}) is no jobcentre, and jobcentres are compared with jobcentres. Write the codes of jobcentres, or name a \"group\" instead.");
        if (request.Group is not null) mistakes.Add("compareWith", "Name either a group or the areas to compare with, not both.");
        if (own.Count < catalogue.Parts.MinimumGroup)
            mistakes.Add("compareWith", $"{own.Count} areas; write at least {catalogue.Parts.MinimumGroup}, so that no single one shows.");
    }
}
