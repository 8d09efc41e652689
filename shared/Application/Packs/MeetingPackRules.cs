using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Packs;

/// <summary>Which meeting packs can be ordered.</summary>
public sealed class MeetingPackRules(Catalogue catalogue, OrderRules rules, TimeProvider clock)
{
    /// <summary>What is to be made; null when it cannot be, and the errors tell why.</summary>
    public OrderContent? Read(MeetingPackRequest request, RunKey run, ValidationErrors errors)
    {
        var before = errors.Count;
        var areas = Areas(request, run.Month, errors);
        var kind = request.Kind ?? Usual(request, areas.Count);
        var isRound = kind is MeetingKind.Individual or MeetingKind.Director && (request.Round is not null || areas.Count > 1);
        var own = rules.Areas("compareWith", request.CompareWith, run.Month, errors);
        CheckCount(kind, areas.Count, isRound, errors);
        CheckOwnGroup(request, own, errors);
        var order = new MeetingPackOrder(kind, [.. areas.Select(a => a.Code)])
        {
            Meeting = request.Meeting, Date = request.Date, Place = request.Place, Participants = request.Participants,
            Language = request.Language ?? Language.Danish,
            Items = request.Items, Focus = rules.Indicators("focus", request.Focus, errors),
        };
        var isLike = request.Group == LikeConditions.Id && areas.Count > 0 && areas.All(catalogue.HasConditions);
        var group = isLike ? request.Group : rules.Group(request.Group, run.Month, errors);
        CheckGroup(group, run.Month, errors);
        return errors.Count > before ? null : new OrderContent(run.Month, run.Revision)
        {
            Pack = order, IsRound = isRound, Group = group, OwnGroup = [.. own.Select(a => a.Code)],
        };
    }

    private IReadOnlyList<Area> Areas(MeetingPackRequest request, Period month, ValidationErrors errors)
    {
        if (request.Areas.Count == 0 == request.Round is null)
        {
            errors.Add("areas", "Vælg enten dem, der mødes, eller en hel region.",
                $"Name either areas or a round. {MeetingPackRequest.Expected}");
            return [];
        }

        if (request.Round is { } region)
            return rules.Areas("round",
                [.. rules.Within("round", region, RoundMonth(region, request.Date, month), errors).Select(a => a.Code)], month, errors);
        var areas = rules.Areas("areas", request.Areas, month, errors);
        CheckDay(areas, request.Date, errors);
        foreach (var area in areas.Where(a => !a.IsLocal))
            errors.Add("areas", $"{area.Name} er ikke et jobcenter. Vælg den som region for at få materiale til hvert af dens jobcentre.",
                $"{area.Name} is no jobcentre. Write \"round\":\"{area.Code}\" for a pack to each of its jobcentres.");
        return areas;
    }

    // Its figures may be of a month in which an area was still there; the meeting is of a day on which it is not.
    private void CheckDay(IReadOnlyList<Area> areas, DateOnly? day, ValidationErrors errors)
    {
        if (day is not { } date) return;
        var month = Period.Month(date.Year, date.Month);
        foreach (var area in areas.Where(a => a.EndsBefore(month))) errors.Add("areas", EndedArea.Text(catalogue, area, month));
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
        request.Round is not null || areas < 2 ? MeetingKind.Individual : areas <= MeetingSizes.MaxCollective
            ? MeetingKind.Collective : MeetingKind.Network;

    private static void CheckCount(MeetingKind kind, int areas, bool isRound, ValidationErrors errors)
    {
        if (areas == 0) return;
        if (!kind.HasPack(areas))
        {
            errors.Add("kind", kind == MeetingKind.Theme
                ? $"Materialet kan vise højst {MeetingSizes.MaxNetwork} jobcentre, ikke {areas}. Vælg færre."
                : "Der er ikke mødemateriale til den slags møde. Vælg et dialogmøde eller et temamøde.",
                kind == MeetingKind.Theme ? $"A pack shows {MeetingSizes.MaxNetwork} areas at most, not {areas}."
                : $"There is no pack for such a meeting. Write one of {string.Join(", ", MeetingNames.PackKinds.Select(k => k.Name))}.");
            return;
        }

        if (!isRound && MeetingSizes.Of(kind) is var (min, max) && (areas < min || areas > max))
            errors.Add("areas", $"{MeetingSizes.Told(kind).Danish}, ikke {areas}.", $"{MeetingSizes.Told(kind).English}, not {areas}.");
        if (isRound && areas > OrderRepository.MaxParts)
            errors.Add("areas", $"En runde har højst {OrderRepository.MaxParts} områder, ikke {areas}. Bestil den i flere.",
                $"A round has {OrderRepository.MaxParts} areas at most, not {areas}. Order it in several.");
    }

    // Jobcentres are compared with jobcentres: a region among them would be counted as one more.
    private void CheckGroup(string? id, Period month, ValidationErrors errors)
    {
        if (id is not null && catalogue.Group(id) is { } group && group.MembersIn(month).Any(m => catalogue.Area(m) is { IsLocal: false }))
            errors.Add("group",
                $"{group.Name} består ikke af jobcentre. Vælg en gruppe af jobcentre, eller det sædvanlige for hvert område.",
                $"'{id}' is not made of jobcentres. Write a group of jobcentres, or leave it out for each one's usual group.");
    }

    private void CheckOwnGroup(MeetingPackRequest request, IReadOnlyList<Area> own, ValidationErrors errors)
    {
        if (request.CompareWith.Count == 0) return;
        foreach (var area in own.Where(a => !a.IsLocal))
            errors.Add("compareWith", $"{area.Name} er ikke et jobcenter, og jobcentre sammenlignes med jobcentre.",
                $"{area.Name} ({area.Code}) is no jobcentre, and jobcentres are compared with jobcentres. Write the codes of jobcentres, or name a \"group\" instead.");
        if (request.Group is not null)
            errors.Add("compareWith", "Vælg enten en gruppe eller de områder, der sammenlignes med.",
                "Name either a group or the areas to compare with, not both.");
        if (own.Count < catalogue.Parts.MinimumGroup)
            errors.Add("compareWith", $"Vælg mindst {catalogue.Parts.MinimumGroup} områder, så ikke et enkelt kan ses; ikke {own.Count}.",
                $"{own.Count} areas; write at least {catalogue.Parts.MinimumGroup}, so that no single one shows.");
    }
}
