namespace Reporting.Website.Goals;

/// <summary>Why a goal or a file was not taken.</summary>
public static class GoalRefusal
{
    private static readonly FormLabels Labels = new(new Dictionary<string, LocalizedText>
    {
        ["area"] = new("Område", "Area"), ["kind"] = new("Hvis mål", "Whose goal"), ["indicator"] = new("Måling", "Indicator"),
        ["text"] = new("Mål i ord", "Goal in words"), ["from"] = new("Fra", "From"), ["start"] = new("Tal ved start", "Figure at the start"),
        ["to"] = new("Nås i", "Reached in"), ["value"] = new("Målet", "The goal"), ["why"] = new("Hvorfor", "Why"),
        [GoalForm.Csv] = new("Fil", "File"),
    });

    /// <summary>It breaks rules.</summary>
    public static FormRefusal Of(ValidationErrors errors, SiteContext context) => new(400,
        context.Say("Der er ikke gemt noget endnu. Ret dette, og send igen:", "Nothing is saved yet. Correct this and send it again:"),
        [.. errors.All.Select(e => Of(e, context))]);

    /// <summary>Somebody else changed the area's goals since the form was made.</summary>
    /// <param name="now">The goal as it is; null when it is not known which.</param>
    public static FormRefusal Conflict(Goal? now, SiteContext context) => new(409, now is null
        ? context.Say("En anden har ændret områdets mål, mens du skrev. Der er ikke gemt noget. Se målene, og send igen.",
            "Somebody else changed the area's goals while you were writing. Nothing is saved. Look at the goals, and send it again.")
        : context.Say(
            $"{now.By} har ændret målet {context.Moment(now.Changed)}, mens du skrev. Det, du skrev, står her stadig, men er ikke gemt. Se, hvad der er ændret, og send igen.",
            $"{now.By} changed the goal {context.Moment(now.Changed)} while you were writing. What you wrote is still here, but is not saved. See what has changed, and send it again."),
        []);

    /// <summary>The area has as many goals as it may have.</summary>
    public static FormRefusal TooMany(SiteContext context) => new(409, context.Say(
        $"Et område kan have {GoalRepository.MaxGoals} mål, de trukne tilbage medregnet. Ret et af dem i stedet.",
        $"An area can have {GoalRepository.MaxGoals} goals, those withdrawn counted. Change one of them instead."), []);

    private static FormError Of(ValidationError error, SiteContext context)
    {
        if (!error.Field.StartsWith(GoalImport.Line, StringComparison.Ordinal))
            return new(FormLabels.Name(error), Labels.Say(error, context.Language));
        var (line, field) = error.Field[GoalImport.Line.Length..].Split('.', 2) is [var number, var name] ? (number, name)
            : (error.Field[GoalImport.Line.Length..], "");
        return new(GoalForm.Csv, context.Say($"Linje {line}", $"Line {line}") + (field.Length > 0 ? $", {field}" : "") + ": "
            + error.Text.In(context.Language));
    }
}
