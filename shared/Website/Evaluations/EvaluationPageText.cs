namespace Reporting.Website.Evaluations;

/// <summary>What the pages of evaluation say when something is wrong.</summary>
public sealed record EvaluationPageText(SiteContext Context)
{
    private readonly EvaluationTexts texts = new(Context.Language);

    /// <summary>The form is not whole.</summary>
    public FormRefusal Wrong(ValidationErrors errors) => new(400,
        Context.Say("Svaret er ikke gemt endnu. Ret dette, og send igen:", "The answer is not saved yet. Correct this and send it again:"),
        [.. errors.All.Select(e => new FormError(e.Field, $"{Label(e.Field)} {e.Text.In(Context.Language)}"))]);

    /// <summary>Another answer was given since the form was made.</summary>
    public FormRefusal Conflict(MeetingEvaluation now) => new(409, now.Answer is { } answer
        ? Context.Say(
            $"Der blev svaret {Context.Moment(answer.At)}, efter at I åbnede siden. Dette svar er ikke gemt. Se det gemte svar nedenfor, og send igen, hvis dette skal gælde i stedet.",
            $"An answer was given {Context.Moment(answer.At)}, after you opened the page. This answer is not saved. See the saved answer below, and send again if this one is to count instead.")
        : Context.Say("Mødet er flyttet, siden I åbnede siden. Svaret er ikke gemt; send igen.",
            "The meeting was moved since you opened the page. The answer is not saved; send it again."), []);

    /// <summary>It was changed as often as it can be.</summary>
    public FormRefusal TooMany => new(409, Context.Say("Svaret kan ikke rettes flere gange. Det sidste, der blev gemt, gælder.",
        "The answer cannot be changed any more. The last one saved counts."), []);

    /// <summary>The link is not one of the app's.</summary>
    public (string Title, string Text) WrongLink => Context.Language.Say(
        ("Linket virker ikke", "Måske er det ikke kopieret helt. Åbn det igen fra mailen, eller bed regionen om et nyt."),
        ("The link does not work", "It may not be copied in full. Open it again from the mail, or ask the region for a new one."));

    /// <summary>It is too late, or too soon, or the meeting is not what it was.</summary>
    public (string Title, string Text) Closed => Context.Language.Say(
        ("Der kan ikke svares nu", $"Man kan svare, når mødet er holdt, og til og med {EvaluationTime.AnswerDays} dage efter. Mødet er måske flyttet eller aflyst, eller fristen er udløbet. Skriv til regionen, hvis I vil sige noget."),
        ("No answer can be given now", $"One can answer once the meeting is held, and for {EvaluationTime.AnswerDays} days after it. It may have been moved or called off, or the time has passed. Write to the region if you have something to say."));

    private string Label(string field) => field == EvaluationForm.Words ? texts.Words
        : texts.Question(Enum.GetValues<EvaluationQuestion>().First(q => EvaluationForm.FieldOf(q) == field));
}
