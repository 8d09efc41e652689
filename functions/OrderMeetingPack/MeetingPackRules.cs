using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Which meeting packs can be ordered.</summary>
internal sealed class MeetingPackRules(Catalogue catalogue, OrderRules rules)
{
    /// <summary>The most jobcentres at a collective meeting.</summary>
    public const int MostCollective = 4;

    /// <summary>The most jobcentres of a network.</summary>
    public const int MostNetwork = 20;

    /// <summary>What is to be made; null when it cannot be, and the mistakes tell why.</summary>
    public OrderContent? Read(MeetingPackRequest request, (Period Month, int Revision) run, Mistakes mistakes)
    {
        var before = mistakes.Count;
        var areas = Areas(request, run.Month, mistakes);
        var kind = request.Kind ?? Usual(request, areas.Count);
        var isRound = kind is MeetingKind.Individual or MeetingKind.Director && (request.Round is not null || areas.Count > 1);
        var own = rules.Areas("compareWith", request.CompareWith, run.Month, mistakes);
        CheckCount(kind, areas.Count, isRound, mistakes);
        CheckOwnGroup(request, own.Count, mistakes);
        var order = new MeetingPackOrder(kind, [.. areas.Select(a => a.Code)])
        {
            Date = request.Date, Place = request.Place, Participants = request.Participants, Language = request.Language ?? Language.Danish,
            Items = request.Items, Focus = rules.Indicators("focus", request.Focus, mistakes),
        };
        var group = rules.Group(request.Group, run.Month, mistakes);
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

        if (request.Round is { } region) return rules.Within("round", region, month, mistakes);
        var areas = rules.Areas("areas", request.Areas, month, mistakes);
        foreach (var area in areas.Where(a => a.Kind is AreaKind.Region or AreaKind.Country))
            mistakes.Add("areas", $"{area.Name} is no jobcentre. Write \"round\":\"{area.Code}\" for a pack to each of its jobcentres.");
        return areas;
    }

    private static MeetingKind Usual(MeetingPackRequest request, int areas) =>
        request.Round is not null || areas < 2 ? MeetingKind.Individual : areas <= MostCollective ? MeetingKind.Collective : MeetingKind.Network;

    private static void CheckCount(MeetingKind kind, int areas, bool isRound, Mistakes mistakes)
    {
        if (areas == 0) return;
        if (kind == MeetingKind.Collective && areas is < 2 or > MostCollective)
            mistakes.Add("areas", $"A collective meeting has 2 to {MostCollective} areas, not {areas}.");
        if (kind == MeetingKind.Network && areas is < 2 or > MostNetwork)
            mistakes.Add("areas", $"A network has 2 to {MostNetwork} areas, not {areas}.");
        if (isRound && areas > OrderLedger.MostParts)
            mistakes.Add("areas", $"A round has {OrderLedger.MostParts} areas at most, not {areas}. Order it in several.");
    }

    private void CheckOwnGroup(MeetingPackRequest request, int own, Mistakes mistakes)
    {
        if (request.CompareWith.Count == 0) return;
        if (request.Group is not null) mistakes.Add("compareWith", "Name either a group or the areas to compare with, not both.");
        if (own < catalogue.Parts.MinimumGroup)
            mistakes.Add("compareWith", $"{own} areas; write at least {catalogue.Parts.MinimumGroup}, so that no single one shows.");
    }
}
