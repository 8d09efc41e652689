namespace Reporting.Documents.Evaluations;

/// <summary>The questions about a meeting and what can be answered, in one language.</summary>
public sealed record EvaluationTexts(Language Language)
{
    /// <summary>A question, as it is asked.</summary>
    public string Question(EvaluationQuestion question) => question switch
    {
        EvaluationQuestion.Useful => Language.Say("Gav mødet jer noget, I kan bruge?", "Did the meeting give you something you can use?"),
        EvaluationQuestion.Material => Language.Say("Var materialet klart og til at bruge?", "Was the material clear and usable?"),
        _ => Language.Say("Ved I, hvad der nu skal ske, og hvem der gør det?", "Do you know what happens now, and who does it?"),
    };

    /// <summary>What is asked for in words.</summary>
    public string Words => Language.Say("Hvad skal vi gøre anderledes næste gang?", "What should we do differently next time?");

    /// <summary>An answer.</summary>
    public string Grade(EvaluationGrade grade) => grade switch
    {
        EvaluationGrade.VeryMuch => Language.Say("I meget høj grad", "To a very great extent"),
        EvaluationGrade.Much => Language.Say("I høj grad", "To a great extent"),
        EvaluationGrade.Some => Language.Say("I nogen grad", "To some extent"),
        EvaluationGrade.Little => Language.Say("I mindre grad", "To a small extent"),
        EvaluationGrade.NotAtAll => Language.Say("Slet ikke", "Not at all"),
        _ => Language.Say("Ved ikke", "Do not know"),
    };

    /// <summary>Who sees what is answered: the same in the mail and above the form.</summary>
    public string WhoSees => Language.Say(
        "Regionen kan se, hvad jeres jobcenter svarer, på mødets side. I resultatet for hele året står der ingen navne på jobcentre. Det gemmes ikke, hvem hos jer der svarer.",
        "The region can see what your jobcentre answers on the meeting's page. The result for the whole year names no jobcentre. Who of you answers is not kept.");
}
