namespace Reporting.Documents.Meetings;

/// <summary>Why meetings are proposed, in everyday sentences.</summary>
public sealed class PlanText
{
    private readonly Catalogue catalogue;
    private readonly MeetingTexts meetings;
    private readonly DocumentTexts words;

    /// <summary>The words of a language.</summary>
    public PlanText(Catalogue catalogue, Language language) =>
        (this.catalogue, meetings, words) = (catalogue, new(catalogue, language), new(catalogue, language));

    /// <summary>A planned meeting's title.</summary>
    public string Title(PlannedMeeting meeting) => $"{meetings.Kind(meeting.Kind)}: {meetings.Names(meeting.Areas)}";

    /// <summary>Which of the year's meetings it is, such as <c>2 af 3</c>.</summary>
    public string Number(PlannedMeeting meeting) => Say($"{meeting.Number} af {meeting.Of}", $"{meeting.Number} of {meeting.Of}");

    /// <summary>Why a meeting is proposed, as one sentence.</summary>
    public string Why(YearPlan plan, PlannedMeeting meeting) => meeting.Reason switch
    {
        PlanReason.SharedTopic => Why(meeting.Proposal!),
        PlanReason.Experience => Say("De ligner hinanden og deler erfaringer; der er ikke et fælles problem lige nu.",
            "They are alike and share experience; there is no problem in common just now."),
        _ => Individual(plan.Needs.First(n => n.Area == meeting.Areas[0]), meeting),
    };

    /// <summary>Why a group is proposed: who has the problem, who has solved it, and what makes them alike.</summary>
    public string Why(CollectiveProposal proposal)
    {
        var (many, topic) = (proposal.Troubled.Count > 1, Topic(proposal));
        var have = Say($"{meetings.Names(proposal.Troubled)} har et resultatproblem med {topic}",
            $"{meetings.Names(proposal.Troubled)} {(many ? "have" : "has")} a performance concern with {topic}");
        var solved = proposal.Solvers.Count == 0
            ? Say("ingen i nærheden har løst det endnu, så de kan finde en vej sammen",
                "none near them has solved it yet, so they can find a way together")
            : words.List([.. proposal.Solvers.Select(Solved)]);
        return $"{have}; {solved}. {Near(proposal.Near)}";
    }

    /// <summary>What a proposal is about, in a sentence.</summary>
    public string Topic(CollectiveProposal proposal) => Lower(Say(proposal.Topic.Name, proposal.Topic.NameEn));

    /// <summary>What an area's number of meetings rests on.</summary>
    public string Reason(AreaNeed need) => SentenceStart.Of(need.Weight == 0
        ? Say("Ingen resultatproblemer: det fælles minimum.", "No performance concerns: the common minimum.")
        : words.List([.. Parts(need)]) + Say(" at tale om.", " to talk about.")) + Levels(need);

    private string Individual(AreaNeed need, PlannedMeeting meeting)
    {
        var with = meeting.Kind == MeetingKind.Director ? Say(" med direktøren", " with the director") : "";
        return meeting.Reason switch
        {
            PlanReason.EmploymentPlan =>
                Say($"Forårsmøde{with} om beskæftigelsesplanen", $"Spring meeting{with} on the employment plan") + Main(need),
            PlanReason.Yearly => Say($"Et af årets to faste møder{with}", $"One of the year's two fixed meetings{with}") + Main(need),
            _ => Say($"Et møde mere{with}, fordi der er ", $"One meeting more{with}, because there {(IsOne(need) ? "is" : "are")} ")
                + words.List([.. Parts(need)]) + ".",
        };
    }

    private static bool IsOne(AreaNeed need) => need.Severe + need.Problems == 1;

    private string Main(AreaNeed need)
    {
        if (need.Main is not { } led) return Say("; ingen resultatproblemer lige nu.", "; no performance concerns just now.");
        var (topic, since) = (Lower(words.Topic(led.Finding)), words.Periods.Long(led.Finding.Start));
        var against = catalogue.Indicator(led.Finding.Lead) is { } indicator ? AgainstExpected.Of(led.Verdict, indicator) : null;
        var size = against is { Difference: not 0 } ? ExpectedText.In(words.Language).Gap(against) : null;
        var gap = size is null ? "" : Say($", {size} end ventet", $", {size} than expected");
        return Say($"; vigtigst er {topic}{gap}, siden {since}.", $"; what matters most is {topic}{gap}, since {since}.");
    }

    private IEnumerable<string> Parts(AreaNeed need)
    {
        if (need.Severe + need.Problems > 0) yield return words.List([.. Problems(need)]) + Large(need);
        if (need is { IsFarFromConditions: true, MoreThanConditions: { } more })
            yield return Say($"{words.Numbers.Number(more, 0)} flere på ydelser, end ventet efter rammevilkårene",
                $"{words.Numbers.Number(more, 0)} more on benefits than the conditions suggest");
    }

    private IEnumerable<string> Problems(AreaNeed need)
    {
        if (need.Severe > 0)
            yield return words.Count(need.Severe, ("alvorligt resultatproblem", "alvorlige resultatproblemer"),
                ("serious performance concern", "serious performance concerns"));
        if (need.Problems > 0)
            yield return words.Count(need.Problems, ("resultatproblem", "resultatproblemer"), ("performance concern", "performance concerns"));
    }

    private string Large(AreaNeed need) => need.Large == 0 ? "" : " " + (need.Large == need.Severe + need.Problems
        ? Say(need.Large == 1 ? "(stort for områdets størrelse)" : "(store for områdets størrelse)", "(large for the area's size)")
        : Say($"(heraf {need.Large} {(need.Large == 1 ? "stort" : "store")} for områdets størrelse)",
            $"(of which {need.Large} large for the area's size)"));

    // Standing states are told, but give no meeting by themselves.
    private string Levels(AreaNeed need) => need.Levels == 0 ? "" : " " + Say(
        $"{words.Count(need.Levels, ("emne", "emner"), ("topic", "topics"))} har ligget langt fra gruppen i to år (ikke justeret for rammevilkår); det giver ikke flere møder.",
        $"{words.Count(need.Levels, ("emne", "emner"), ("topic", "topics"))} {(need.Levels == 1 ? "has" : "have")} been far from the group for two years (not adjusted for conditions); that does not give more meetings.");

    private string Solved(Solver solver) => solver.Ended is { } end
        ? Say($"{meetings.Name(solver.Area)} har løst sit problem, som var ovre i {words.Periods.Long(end)}",
            $"{meetings.Name(solver.Area)} has solved its own problem, which was over in {words.Periods.Long(end)}")
        : Say($"{meetings.Name(solver.Area)} klarer sig bedre end sin gruppe", $"{meetings.Name(solver.Area)} does better than its group")
            + (solver.MayBeChance ? Say(" det seneste år (kan være tilfældigt)", " over the last year (may be chance)") : "");

    private string Near(Nearness near) => near == Nearness.Conditions
        ? Say("De har lignende rammevilkår.", "They have similar conditions.")
        : Say("De er i samme sammenligningsgruppe.", "They are in the same comparison group.");

    private string Say(string danish, string english) => words.Say(danish, english);

    private static string Lower(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
