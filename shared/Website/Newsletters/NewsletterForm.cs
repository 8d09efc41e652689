using System.Globalization;
using Reporting.Website.Knowledge;

namespace Reporting.Website.Newsletters;

/// <summary>What stands in the form of a newsletter.</summary>
/// <param name="values">Gives all that was sent under a name; empty when nothing was.</param>
public sealed class NewsletterForm(Func<string, IReadOnlyList<string>> values)
{
    /// <summary>What buttons that take a figure or a link out begin with; the section's and its own place follow.</summary>
    public const string DropFigure = "drop-figure", DropLink = "drop-link";

    /// <summary>The form of a draft as it is.</summary>
    public static NewsletterForm Of(Newsletter letter) => new(name => name switch
    {
        EntryForm.VersionField => [letter.Version.ToString(CultureInfo.InvariantCulture)],
        "title" => [letter.Title], "lead" => [letter.Lead], "areas" => letter.Areas, "public" => letter.IsPublic ? ["true"] : [],
        "region" => [letter.Region],
        _ => letter.Sections.Index().Where(s => name == Heading(s.Index) || name == Written(s.Index))
            .Select(s => name == Heading(s.Index) ? s.Item.Heading : s.Item.Text).ToList(),
    });

    /// <summary>The same with another version, after somebody else's change was shown above it.</summary>
    public NewsletterForm Of(int version) =>
        new(n => n == EntryForm.VersionField ? [version.ToString(CultureInfo.InvariantCulture)] : Texts(n));

    /// <summary>The name of the heading of the section at a place, from 0.</summary>
    public static string Heading(int place) => NewsletterReader.Heading(place);

    /// <summary>The name of the text of the section at a place.</summary>
    public static string Written(int place) => NewsletterReader.Text(place);

    /// <summary>The version it was made from; 0 for a new one, and when it does not say.</summary>
    public int Version => Number(EntryForm.VersionField);

    /// <summary>How many sections something is typed in, those before the last of them included.</summary>
    public int Sections => Enumerable.Range(0, Newsletter.MaxSections)
        .LastOrDefault(i => Text(Heading(i)).Length + Text(Written(i)).Length > 0, -1) + 1;

    /// <summary>What stands in a field.</summary>
    public string Text(string name) => Texts(name).FirstOrDefault() ?? "";

    /// <summary>All that stands in a field.</summary>
    public IReadOnlyList<string> Texts(string name) => values(name);

    /// <summary>What was written.</summary>
    public NewsletterInput Input => new()
    {
        Title = Read("title"), Lead = Read("lead"), Areas = Texts("areas"), IsPublic = Text("public") == "true",
        Sections = [.. Enumerable.Range(0, Newsletter.MaxSections).Select(i => new SectionInput(Read(Heading(i)), Read(Written(i))))],
    };

    /// <summary>The figure that was chosen.</summary>
    public FigureWish Figure => new(
        Number("figure-section"), Read("figure-area"), Read("figure-indicator"), Read("figure-month"), Text("figure-chart") == "true");

    /// <summary>The link that was chosen.</summary>
    public LinkWish Link => new(Number("link-section"), Read("link-page"), Read("link-address"), Read("link-words"));

    /// <summary>The draft without what the button takes out of it.</summary>
    public Newsletter Dropped(Newsletter letter)
    {
        if (Text(EntryForm.Do).Split(':') is not [var what, var section, var place]) return letter;
        return letter with { Sections = [.. letter.Sections.Index().Select(s => IsAt(s.Index, section) ? Dropped(s.Item) : s.Item)] };

        NewsletterSection Dropped(NewsletterSection whole) => whole with
        {
            Figures = what == DropFigure ? Without(whole.Figures, place) : whole.Figures,
            Links = what == DropLink ? Without(whole.Links, place) : whole.Links,
        };
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> all, string place) =>
        [.. all.Index().Where(a => !IsAt(a.Index, place)).Select(a => a.Item)];

    private static bool IsAt(int index, string place) => index.ToString(CultureInfo.InvariantCulture) == place;

    private int Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string? Read(string name) => Text(name) is { Length: > 0 } text ? text : null;
}
