using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>Which meeting packs can be ordered.</summary>
internal sealed class MeetingPackRules(Catalogue catalogue, OrderRules rules)
{
    /// <summary>The most jobcentres at a collective meeting.</summary>
    public const int MostCollective = 4;

    /// <summary>The most jobcentres of a network.</summary>
    public const int MostNetwork = 20;

    private static readonly (string Name, MeetingKind Kind)[] Kinds =
    [
        ("individual", MeetingKind.Individual), ("director", MeetingKind.Director),
        ("collective", MeetingKind.Collective), ("network", MeetingKind.Network),
    ];

    /// <summary>The name of a kind of meeting in orders.</summary>
    public static string Name(MeetingKind kind) => Kinds.First(k => k.Kind == kind).Name;

    /// <summary>What is to be made; null when it cannot be, and the mistakes tell why.</summary>
    public OrderContent? Read(MeetingPackRequest request, (Period Month, int Revision) run, Mistakes mistakes)
    {
        var before = mistakes.Count;
        var areas = Areas(request, run.Month, mistakes);
        var kind = Kind(request, areas.Count, mistakes);
        var isRound = kind is MeetingKind.Individual or MeetingKind.Director && (request.Round is not null || areas.Count > 1);
        var own = rules.Areas("compareWith", request.CompareWith, run.Month, mistakes);
        CheckCount(kind, areas.Count, isRound, mistakes);
        CheckOwnGroup(request, own.Count, mistakes);
        var order = new MeetingPackOrder(kind, [.. areas.Select(a => a.Code)])
        {
            Date = OrderRules.Date(request.Date, mistakes), Place = OrderRules.Texts("place", [request.Place ?? ""], mistakes) is [var place] ? place : null,
            Participants = OrderRules.Texts("participants", request.Participants, mistakes), Language = OrderRules.Language(request.Language ?? ChoiceNames.Of(Language.Danish), mistakes),
            Items = OrderRules.Texts("items", request.Items, mistakes), Focus = rules.Indicators("focus", request.Focus, mistakes),
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

    private static MeetingKind Kind(MeetingPackRequest request, int areas, Mistakes mistakes)
    {
        if (request.Kind is not { } name)
            return request.Round is not null || areas < 2 ? MeetingKind.Individual : areas <= MostCollective ? MeetingKind.Collective : MeetingKind.Network;
        if (Kinds.All(k => k.Name != name)) mistakes.Add("kind", $"'{(name.Length > 60 ? name[..60] : name)}' is not a kind of meeting. Write individual, director, collective or network.");
        return Kinds.FirstOrDefault(k => k.Name == name).Kind;
    }

    private static void CheckCount(MeetingKind kind, int areas, bool isRound, Mistakes mistakes)
    {
        if (areas == 0) return;
        if (kind == MeetingKind.Collective && areas is < 2 or > MostCollective)
            mistakes.Add("areas", $"A collective meeting has 2 to {MostCollective} areas, not {areas}.");
        if (kind == MeetingKind.Network && areas is < 2 or > MostNetwork)
            mistakes.Add("areas", $"A network has 2 to {MostNetwork} areas, not {areas}.");
        if (isRound && areas > Storage.OrderLedger.MostParts)
            mistakes.Add("areas", $"A round has {Storage.OrderLedger.MostParts} areas at most, not {areas}. Order it in several.");
    }

    private void CheckOwnGroup(MeetingPackRequest request, int own, Mistakes mistakes)
    {
        if (request.CompareWith.Count == 0) return;
        if (request.Group is not null) mistakes.Add("compareWith", "Name either a group or the areas to compare with, not both.");
        if (own < catalogue.Parts.MinimumGroup)
            mistakes.Add("compareWith", $"{own} areas; write at least {catalogue.Parts.MinimumGroup}, so that no single one shows.");
    }
}
