using System.Text.Json;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>What a value of a dimension is to the catalogue.</summary>
/// <param name="Id">1 and up for the values that indicators filter on, 0 for all others.</param>
/// <param name="IsTotal">Whether the value stands for all values of the dimension.</param>
internal readonly record struct Term(int Id, bool IsTotal);

/// <summary>A column that is neither period, area nor a measure that an indicator reads.</summary>
internal sealed class TextColumn
{
    private const int NotText = -1;
    private readonly string name;
    private readonly LooseName<int> ids = new();
    private readonly List<string> values = [];
    private readonly TextCache<Term> terms;

    /// <summary>A column by its name and place.</summary>
    public TextColumn(string name, int index)
    {
        this.name = name;
        Index = index;
        terms = new TextCache<Term>(Meaning);
    }

    /// <summary>The column's place.</summary>
    public int Index { get; }

    /// <summary>The id of a value that an indicator filters on.</summary>
    public int IdOf(string value)
    {
        if (ids.TryFind(value, out var id)) return id;
        values.Add(value);
        ids.Add(value, values.Count);
        return values.Count;
    }

    /// <summary>What stands in a row. Anything may stand in a column that no indicator filters on.</summary>
    /// <returns>Null when it is right, otherwise what is wrong.</returns>
    public string? Read(in RawRow row, out Term term)
    {
        term = row.Type(Index) switch
        {
            JsonTokenType.String => terms[row.Json(Index)],
            JsonTokenType.Null => default,
            _ => new Term(NotText, false),
        };
        return term.Id == NotText && values.Count > 0 ? $"'{name}' is {row.Show(Index)}, which is not a text" : null;
    }

    private Term Meaning(string? text)
    {
        if (text is null) return new Term(NotText, false);
        var loose = LooseName.Of(text);
        return new Term(ids.TryFind(text, out var id) ? id : 0, loose == "I ALT" || loose.EndsWith(" I ALT", StringComparison.Ordinal));
    }
}
