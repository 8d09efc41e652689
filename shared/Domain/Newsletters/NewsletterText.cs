namespace Reporting.Domain.Newsletters;

/// <summary>A part of a typed text: a paragraph, which has one line, or a list.</summary>
/// <param name="Lines">What it says, line by line.</param>
/// <param name="IsList">Whether it is a list.</param>
public sealed record NewsletterPart(IReadOnlyList<string> Lines, bool IsList);

/// <summary>What a typed text is made of: each line is a paragraph, and lines that begin with "- " are a list.</summary>
public static class NewsletterText
{
    private const string Mark = "- ";

    /// <summary>The parts in order.</summary>
    public static IReadOnlyList<NewsletterPart> Parts(string text)
    {
        var parts = new List<NewsletterPart>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!line.StartsWith(Mark, StringComparison.Ordinal)) parts.Add(new([line], IsList: false));
            else if (parts is [.., { IsList: true } last]) parts[^1] = last with { Lines = [.. last.Lines, Item(line)] };
            else parts.Add(new([Item(line)], IsList: true));
        }

        return parts;
    }

    private static string Item(string line) => line[Mark.Length..].TrimStart();
}
