namespace Reporting.Website.Knowledge;

/// <summary>What the fields of a case of intervention are called, in the form, in what is wrong with it and in its history.</summary>
public static class CaseLabels
{
    private static readonly Dictionary<string, LocalizedText> Names = new()
    {
        ["area"] = new("Område", "Area"), ["topic"] = new("Emne", "Topic"),
        ["step"] = new("Trin i indgrebsmodellen", "Step of the intervention ladder"), ["agreedWith"] = new("Aftalt med", "Agreed with"),
        ["plan"] = new("Plan", "Plan"), ["help"] = new("Regionens hjælp", "The region's help"),
        ["status"] = new("Hvordan går det?", "How is it going?"), ["indicator"] = new("Måling, der følges", "Indicator that is followed"),
        ["before"] = new("Følges fra", "Followed from"), ["closedWhy"] = new("Hvorfor lukkes sagen?", "Why is the case closed?"),
    };

    private static readonly FormLabels Labels = new(Names);

    /// <summary>A field's label.</summary>
    public static string Of(string field, SiteContext context) => Names[field].In(context.Language);

    /// <summary>It breaks rules.</summary>
    public static FormRefusal Refused(ValidationErrors errors, SiteContext context) => KeptRefusal.Of(errors, context, Labels);

    /// <summary>Somebody else changed it since the form was made.</summary>
    public static FormRefusal Conflict(InterventionCase now, SiteContext context) => KeptRefusal.Conflict(now, context);

    /// <summary>What differs between two versions.</summary>
    public static IReadOnlyList<string> Changed(InterventionCase before, InterventionCase after, SiteContext context)
    {
        if (before.Closed is null != after.Closed is null)
            return [after.Closed is null ? context.Say("åbnet igen", "opened again") : context.Say("lukket", "closed")];
        var (was, now) = (CaseForm.Of(before), CaseForm.Of(after));
        return [.. Names.Keys.Where(f => was.Text(f) != now.Text(f)).Select(f => f switch
        {
            // What was written on the way is worth reading again.
            "status" => $"{Of(f, context)} {after.Status}", _ => Of(f, context),
        })];
    }
}
