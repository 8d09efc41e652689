using System.Xml.Linq;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>The page with a jobcentre's items for an agenda.</summary>
internal sealed class AgendaPages(Catalogue catalogue, MeetingLedger meetings, AgendaLedger agendas, TimeProvider clock)
{
    private const int LongestItem = 500;
    private const int LongestName = 100;

    /// <summary>Says that a link is not one of the app's.</summary>
    public static IResult Wrong(PageText text) => SubscriptionPages.Say(404, (text.Wrong.Title, AgendaText.In(text).Wrong), text);

    /// <summary>The page: the meeting, the items there are, and a form for another.</summary>
    public async Task<IResult> ShowAsync(string id, string area, PageText text, CancellationToken cancellation) =>
        await FindAsync(id, area, cancellation) is { } meeting
            ? await PageAsync(meeting, area, text, 200, null, ("", ""), cancellation) : Closed(text);

    /// <summary>Adds or removes an item.</summary>
    /// <returns>Null when it is done; else the page that says why not, with what was written.</returns>
    public async Task<IResult?> ChangeAsync(string id, string area, ChoiceForm form, PageText text, CancellationToken cancellation)
    {
        if (await FindAsync(id, area, cancellation) is not { } meeting) return Closed(text);
        var by = TypedText.Read(form.Text("by"), LongestName, lines: false, out var unnamed);
        if (int.TryParse(form.Text("remove"), out var slot))
        {
            await agendas.RemoveAsync(id, area, slot, unnamed is null ? by : catalogue.Area(area)?.Name ?? area, cancellation);
            return null;
        }

        var item = TypedText.Read(form.Text("text"), LongestItem, lines: true, out var mistake);
        var words = AgendaText.In(text);
        var note = mistake is not null || unnamed is not null ? words.Mistake
            : await agendas.AddAsync(id, new AgendaItem(area, item, by), cancellation) ? null : words.Full;
        return note is null ? null : await PageAsync(meeting, area, text, 400, note, (form.Text("text"), form.Text("by")), cancellation);
    }

    // Items are for the day of the meeting at the latest; after that they would be lost.
    private async Task<Meeting?> FindAsync(string id, string area, CancellationToken cancellation) =>
        await meetings.FindAsync(id, cancellation) is { Cancelled: false } meeting
        && meeting.Date >= DanishDay.Of(clock) && meeting.Areas.Contains(area) ? meeting : null;

    private static IResult Closed(PageText text) => SubscriptionPages.Say(410, AgendaText.In(text).Closed, text);

    private async Task<IResult> PageAsync(
        Meeting meeting, string area, PageText text, int status, string? note, (string Text, string By) written, CancellationToken cancellation)
    {
        var (words, own) = (AgendaText.In(text), (await agendas.OfAsync(meeting.Id, cancellation)).Where(i => i.Item.Area == area).ToList());
        return HtmlPage.Answer(status, text, words.Title,
            note is null ? null : new XElement("p", new XAttribute("class", "note"), new XAttribute("role", "alert"), note),
            new XElement("p", words.Meeting(catalogue.Area(area)?.Name ?? area, meeting)), new XElement("p", words.Lead),
            new XElement("h2", words.Own), own.Count == 0 ? new XElement("p", words.None) : new XElement("ol", own.Select(i => Item(i, words))),
            new XElement("h2", words.Add), Form(words, written));
    }

    private static XElement Item(KeptItem item, AgendaText words) => new("li",
        new XElement("p", Lines(item.Item.Text)), new XElement("p", words.By + " ", new XElement("bdi", Clean(item.Item.By))),
        HtmlPage.Form(words.Remove, "end", Hidden("remove", $"{item.Slot}")));

    private static XElement Form(AgendaText words, (string Text, string By) written) => HtmlPage.Form(words.Send, null,
        new XElement("label", words.Item, new XElement("br"), new XElement("textarea",
            new XAttribute("name", "text"), new XAttribute("rows", "5"), new XAttribute("cols", "60"), new XAttribute("maxlength", LongestItem),
            new XAttribute("required", "required"), new XAttribute("dir", "auto"), Clean(written.Text))),
        new XElement("label", words.Name + " ", new XElement("input", new XAttribute("name", "by"), new XAttribute("maxlength", LongestName),
            new XAttribute("required", "required"), new XAttribute("autocomplete", "name"), new XAttribute("value", Clean(written.By)))));

    // Set apart, so that a text that runs from right to left turns nothing else around.
    private static IEnumerable<object> Lines(string text) =>
        text.Split('\n').SelectMany((line, i) => i == 0 ? new object[] { new XElement("bdi", Clean(line)) } : [new XElement("br"), new XElement("bdi", Clean(line))]);

    private static XElement Hidden(string name, string value) => new("input",
        new XAttribute("type", "hidden"), new XAttribute("name", name), new XAttribute("value", value));

    // XML cannot hold control characters, however they are encoded.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || System.Xml.XmlConvert.IsXmlChar((char)r.Value)));
}
