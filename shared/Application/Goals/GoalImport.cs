using System.Globalization;
using Reporting.Application.Requests;

namespace Reporting.Application.Goals;

/// <summary>Reads a file of goals for one area: all of it or nothing.</summary>
public sealed class GoalImport(GoalReader reader)
{
    /// <summary>The most characters of a file.</summary>
    public const int MaxLength = 60_000;

    /// <summary>
    /// The goals of a file, as they are to be kept. A line about what an area has a goal for already changes that goal; goals that
    /// are not in the file stay. Errors are told by line and column, and then there are none.
    /// </summary>
    /// <param name="area">The area that all lines must be about.</param>
    /// <param name="text">The file.</param>
    /// <param name="others">The area's goals, those withdrawn too.</param>
    /// <param name="kinds">Whose goals the caller may set.</param>
    public IReadOnlyList<Goal> Read(
        Area area, string text, IReadOnlyList<Goal> others, IReadOnlyCollection<GoalKind> kinds, ValidationErrors errors)
    {
        if (text.Length > MaxLength)
        {
            errors.Add("csv", $"Filen er for stor. Der er plads til {GoalRepository.MaxGoals} mål.",
                $"The file is too large. An area has {GoalRepository.MaxGoals} goals at most.");
            return [];
        }

        var before = errors.Count;
        var lines = GoalCsv.Read(text, errors);
        if (errors.Count > before || !HeadIsRight(lines.Count == 0 ? new(1, []) : lines[0], errors)) return [];
        if (lines.Count == 1) errors.Add("csv", "Filen har ingen mål. Skriv et på hver linje.", "The file has no goals. Write one on each line.");
        var goals = new List<Goal>();
        foreach (var line in lines.Skip(1).TakeWhile(_ => !errors.IsFull))
        {
            errors.Place = string.Create(CultureInfo.InvariantCulture, $"{Line}{line.Line}.");
            if (Read(area, Named(lines[0], line, errors), others, goals, kinds, errors) is { } goal) goals.Add(goal);
        }

        errors.Place = "";
        return errors.Count > before ? [] : goals;
    }

    /// <summary>What the place of an error begins with, before the number of its line.</summary>
    public const string Line = "line ";

    private Goal? Read(Area area, IReadOnlyDictionary<string, string>? row, IReadOnlyList<Goal> others, IReadOnlyList<Goal> above,
        IReadOnlyCollection<GoalKind> kinds, ValidationErrors errors)
    {
        if (row is null) return null;
        var before = errors.Count;
        if (row["area"] != area.Code)
            errors.Add("area", $"”{ReadErrors.Cut(row["area"])}” er ikke {area.Name} ({area.Code}). Indlæs hvert område for sig.",
                $"'{ReadErrors.Cut(row["area"])}' is not {area.Name} ({area.Code}). Import each area by itself.");
        var input = new GoalInput
        {
            Kind = row["kind"], Indicator = row["indicator"], Text = row["text"], From = row["from"], Start = row["start"], To = row["to"],
            Value = row["value"], Why = row["why"],
        };
        // What it is about is known once it is read; then it is read again, as a change of the goal that is there.
        var asked = reader.Read(area, input, [], null, new ValidationErrors());
        var known = asked is null ? null : others.FirstOrDefault(o => GoalReader.IsSame(o, asked));
        var goal = reader.Read(area, input, others, known, errors);
        if (goal is not null && !kinds.Contains(goal.Kind))
            errors.Add("kind", "Det mål kan du ikke sætte. Regionen sætter regionens, og den, der driver systemet, de nationale.",
                "You may not set this goal. The region sets the region's, and the operator the national ones.");
        if (goal is not null && above.Any(a => GoalReader.IsSame(a, goal)))
            errors.Add("to", "En linje før har et mål om det samme til samme periode.",
                "A line before has a goal for the same and the same period.");
        return errors.Count > before ? null : goal;
    }

    private static Dictionary<string, string>? Named(CsvLine head, CsvLine line, ValidationErrors errors)
    {
        if (line.Fields.Count != head.Fields.Count)
        {
            errors.Add("", $"Linjen har {line.Fields.Count} felter, og overskriften har {head.Fields.Count}. Sæt tekst med skilletegn i anførselstegn.",
                $"The line has {line.Fields.Count} fields, and the heading has {head.Fields.Count}. Put texts with separators in quotes.");
            return null;
        }

        return GoalCsv.Columns.ToDictionary(c => c, c => line.Fields[head.Fields.ToList().IndexOf(c)], StringComparer.Ordinal);
    }

    private static bool HeadIsRight(CsvLine head, ValidationErrors errors)
    {
        var (missing, unknown) = (GoalCsv.Columns.Except(head.Fields).ToList(), head.Fields.Except(GoalCsv.Columns).ToList());
        if (missing.Count == 0 && unknown.Count == 0 && head.Fields.Count == GoalCsv.Columns.Count) return true;
        errors.Add("csv", $"Den første linje skal være: {string.Join(';', GoalCsv.Columns)}.",
            $"The first line must be: {string.Join(';', GoalCsv.Columns)}.");
        return false;
    }
}
