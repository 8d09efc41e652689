using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Knowledge;

/// <summary>Reads and checks cases of intervention.</summary>
public sealed class CaseReader(Catalogue catalogue, SpanReader spans, TimeProvider clock)
{
    /// <summary>A case; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="input">What was written.</param>
    /// <param name="known">The case that is changed, which stays with its area and topic; null for a new one.</param>
    public InterventionCase? Read(string id, CaseInput input, InterventionCase? known, ValidationErrors errors)
    {
        var (before, checks) = (errors.Count, new InputChecks(errors));
        var read = (known ?? new(id, Area(checks, input.Area), Topic(checks, input.Topic), "", DanishDay.Of(clock))) with
        {
            Step = Step(checks, input.Step),
            AgreedWith = checks.Text("agreedWith", input.AgreedWith, KnowledgeEntry.MaxLine) ?? "",
            Plan = checks.Text("plan", input.Plan, KnowledgeEntry.MaxText, lines: true) ?? "",
            Help = checks.Text("help", input.Help, KnowledgeEntry.MaxText, lines: true) ?? "",
            Status = checks.Text("status", input.Status, KnowledgeEntry.MaxText, lines: true) ?? "",
            Measured = spans.Read(checks, input.Indicator, input.Before, null),
        };
        return errors.Count > before ? null : read;
    }

    /// <summary>A case closed today, or when it was closed before; null when it does not say why.</summary>
    public InterventionCase? Close(InterventionCase known, string? why, ValidationErrors errors)
    {
        var text = new InputChecks(errors).Required("closedWhy", why, KnowledgeEntry.MaxText, lines: true);
        return errors.Count > 0 ? null : known with { Closed = known.Closed ?? DanishDay.Of(clock), ClosedWhy = text };
    }

    private string Area(InputChecks checks, string? code)
    {
        if (code is not null && catalogue.Area(code) is { IsLocal: true } area) return area.Code;
        checks.Wrong("area", "Vælg det område, sagen er med.", "Choose the area that the case is with.");
        return "";
    }

    private string Topic(InputChecks checks, string? id)
    {
        if (id is not null && catalogue.Topic(id) is { } topic) return topic.Id;
        checks.Wrong("topic", "Vælg det emne, sagen handler om.", "Choose the topic that the case is about.");
        return "";
    }

    private string Step(InputChecks checks, string? id)
    {
        var ladder = catalogue.Parts.Ladder;
        if (ladder.Count == 0 || ladder.Any(s => s.Id == id)) return id ?? "";
        checks.Wrong("step", "Vælg et trin i indgrebsmodellen.", "Choose a step of the intervention ladder.");
        return "";
    }
}
