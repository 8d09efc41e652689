namespace Reporting.Website.Packs;

/// <summary>What an order's page calls it and says of it, be it a meeting pack or a report.</summary>
internal sealed class OrderWords(SiteContext context, Catalogue catalogue, OrderContent content)
{
    /// <summary>What it is.</summary>
    public string Title => content.Report is not { } report ? context.Say("Mødemateriale", "Meeting pack")
        : ReportList.Find(report.Id) is { } known ? context.Say(known.Name, known.NameEn) : context.Say("Rapport", "Report");

    /// <summary>What it is about.</summary>
    public string Who => content.Report is { } report ? report.ScopeName
        : content.IsRound ? context.Say($"{content.Parts.Count} møder", $"{content.Parts.Count} meetings")
        : string.Join(", ", content.Pack!.Areas.Select(a => catalogue.Area(a)?.Name ?? a));

    /// <summary>Which files can be changed.</summary>
    public string Editable => content.Report is not null
        ? context.Say("Word-filen kan rettes. Den laves, når den hentes, og er ikke med i zip-filen.",
            "The Word file can be changed. It is made when it is fetched, and is not in the zip file.")
        : context.Say("Word- og PowerPoint-filerne kan rettes. De laves, når de hentes, og er ikke med i zip-filen.",
            "The Word and PowerPoint files can be changed. They are made when they are fetched, and are not in the zip file.");

    /// <summary>That it is being made, with how much of it is where there are several.</summary>
    public string Making(int made, int of)
    {
        var making = content.Report is not null ? context.Say("Rapporten laves.", "The report is being made.")
            : context.Say("Materialet laves.", "The pack is being made.");
        return of < 2 ? making : making + context.Say($" {made} af {of} er klar.", $" {made} of {of} are ready.");
    }

    /// <summary>The question to delete it.</summary>
    public string Delete => content.Report is not null
        ? context.Say("Slet rapporten", "Delete the report") : context.Say("Slet materialet", "Delete the pack");

    /// <summary>When and by whom it was ordered, and what it is made of.</summary>
    public string Basis(DocumentOrder order)
    {
        var (month, when) = (PeriodText.In(context.Language).Long(order.Month), context.Moment(order.Ordered));
        var (danish, english) = content.Report is not null ? ("Rapporten", "The report") : ("Materialet", "The pack");
        return context.Say($"Bestilt {when}{By(order)}. {danish} bygger på tallene for {month}, revision {order.Revision}, og ændrer sig ikke.",
            $"Ordered {when}{By(order)}. {english} is based on the figures for {month}, revision {order.Revision}, and does not change.");
    }

    private string By(DocumentOrder order) => order.OrderedBy.Contains(DocumentOrder.Unknown) ? "" : context.Say(" af ", " by ")
        + string.Join(context.Say(" og ", " and "), order.OrderedBy.Select(o => OrdererTexts.Of(context, catalogue, o)));
}
