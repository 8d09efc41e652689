using Reporting.Application.Meetings;
using Reporting.Application.Requests;

namespace Reporting.Application.Newsletters;

/// <summary>Reads and checks what people type in newsletters.</summary>
public sealed class NewsletterReader(Catalogue catalogue, TimeProvider clock)
{
    /// <summary>The name of a section's heading among the errors.</summary>
    public static string Heading(int place) => $"heading-{place}";

    /// <summary>The name of a section's text among the errors.</summary>
    public static string Text(int place) => $"text-{place}";

    /// <summary>The codes of a region and of its areas today.</summary>
    public IReadOnlyList<string> Within(string region) => Within(region, clock.GetUtcNow());

    /// <summary>Who gets a newsletter: of what is being sent by the areas on the day it was ordered, whatever ended since.</summary>
    public NewsletterAudience AudienceOf(Newsletter letter) =>
        new(letter, Within(letter.Region, letter.Sending?.Ordered ?? clock.GetUtcNow()), catalogue);

    private IReadOnlyList<string> Within(string region, DateTimeOffset moment)
    {
        var day = DanishDay.Of(moment);
        return catalogue.Within(region, Period.Month(day.Year, day.Month));
    }

    /// <summary>A new newsletter without a word in it; null when there is no such region today.</summary>
    public Newsletter? New(string id, string region) => RegionAreas.Regions(catalogue, DanishDay.Of(clock).Year).Any(r => r.Code == region)
        ? new(id, region, "") : null;

    /// <summary>
    /// A draft with what was typed; null when something is wrong with it, and the errors tell what. What is put in stays in its section.
    /// </summary>
    /// <param name="known">The draft that is changed.</param>
    public Newsletter? Read(Newsletter known, NewsletterInput input, ValidationErrors errors)
    {
        var (before, checks, within) = (errors.Count, new InputChecks(errors), Within(known.Region));
        if (input.Areas.Any(a => !within.Contains(a)))
            checks.Wrong("areas", "Vælg områder i regionen.", "Choose areas of the region.");
        var read = known with
        {
            Title = checks.Required("title", input.Title, Newsletter.MaxTitle),
            Lead = checks.Text("lead", input.Lead, Newsletter.MaxLead, lines: true) ?? "",
            Sections = Sections(known, input, checks), Areas = [.. input.Areas.Distinct()], IsPublic = input.IsPublic,
        };
        return errors.Count > before ? null : read;
    }

    private static IReadOnlyList<NewsletterSection> Sections(Newsletter known, NewsletterInput input, InputChecks checks) =>
    [
        .. input.Sections.Take(Newsletter.MaxSections).Index().Select(s => (known.Sections.ElementAtOrDefault(s.Index) ?? new("", "")) with
        {
            Heading = checks.Text(Heading(s.Index), s.Item.Heading, NewsletterSection.MaxHeading) ?? "",
            Text = checks.Text(Text(s.Index), s.Item.Text, NewsletterSection.MaxText, lines: true) ?? "",
        }),
    ];
}
