using System.Globalization;

namespace Reporting.Website.Evaluations;

/// <summary>What stands in the form in which a jobcentre answers what a meeting gave.</summary>
/// <param name="values">Gives what was sent under a name; empty when nothing was.</param>
public sealed class EvaluationForm(Func<string, string> values)
{
    /// <summary>The field with the version that the form was made from.</summary>
    public const string VersionField = "version";

    /// <summary>The field with what is written in words, and how many characters it may have.</summary>
    public const string Words = "words";

    /// <summary>The field that names the jobcentre.</summary>
    public const string Area = "area";

    /// <summary>The most characters of what is written in words.</summary>
    public const int MaxLength = 1_000;

    /// <summary>The form of what is kept.</summary>
    public static EvaluationForm Of(MeetingEvaluation kept) => new(name => name switch
    {
        VersionField => Whole(kept.Version), Words => kept.Answer?.Text ?? "",
        _ => kept.Answer is { } answer && Enum.GetValues<EvaluationQuestion>().Where(q => FieldOf(q) == name).ToList() is [var asked]
            ? Value(answer.To(asked)) : "",
    });

    /// <summary>The same with another version, after somebody else's answer was shown above it.</summary>
    public EvaluationForm Of(int version) => new(n => n == VersionField ? Whole(version) : Text(n));

    /// <summary>The version it was made from; 0 when it does not say.</summary>
    public int Version => int.TryParse(Text(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>What stands in a field.</summary>
    public string Text(string name) => values(name);

    /// <summary>The field of a question.</summary>
    public static string FieldOf(EvaluationQuestion question) => question switch
    {
        EvaluationQuestion.Useful => "useful", EvaluationQuestion.Material => "material", _ => "next",
    };

    /// <summary>What stands for an answer in the field of a question.</summary>
    public static string Value(EvaluationGrade grade) => Whole((int)grade);

    /// <summary>The answer; null when something is wrong, and then that is noted.</summary>
    public EvaluationAnswer? Read(ValidationErrors errors)
    {
        var grades = Enum.GetValues<EvaluationQuestion>().Select(q => Grade(FieldOf(q), errors)).ToList();
        var (typed, wrong) = (Text(Words), (LocalizedText?)null);
        var words = string.IsNullOrWhiteSpace(typed) ? null : TypedText.Read(typed, MaxLength, lines: true, out wrong);
        if (wrong is not null) errors.Add(Words, wrong);
        return errors.Count > 0 ? null : new(grades[0]!.Value, grades[1]!.Value, grades[2]!.Value) { Text = words };
    }

    private EvaluationGrade? Grade(string field, ValidationErrors errors)
    {
        var given = QuestionResult.Order.Where(g => Value(g) == Text(field)).ToList();
        if (given is [var grade]) return grade;
        errors.Add(field, "Vælg et svar.", "Choose an answer.");
        return null;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
