using System.Xml.Linq;
using Reporting.Domain;

namespace Reporting.Website.Subscriptions;

/// <summary>A choice on a page: to read, and as a form.</summary>
internal static class ChoiceHtml
{
    private const string OnePerLine = "lines"; // the style sheet's name for it

    /// <summary>A choice to read.</summary>
    public static XElement Summary(SubscriptionChoice choice, Catalogue catalogue, SubscriptionText text) => new("dl",
        Row(text.Parts.Areas, string.Join(", ", choice.Areas.Select(a => catalogue.Area(a)?.Name ?? a))),
        new XElement("dt", text.Parts.Kinds), Kinds(choice.Kinds, text).Select(k => new XElement("dd", k)),
        Row(text.Parts.Language, text.Languages[(int)choice.Language]),
        Row(text.Parts.How, choice.PerArea ? text.How.PerArea : text.How.Together));

    /// <summary>Kinds of mail in words.</summary>
    public static IEnumerable<string> Kinds(SubscriptionKinds kinds, SubscriptionText text) =>
        ChoiceNames.Kinds.Index().Where(k => kinds.HasFlag(k.Item.Kind)).Select(k => text.Kinds[k.Index]);

    /// <summary>The fields of a form, with the choice made in them.</summary>
    public static IEnumerable<XElement> Fields(SubscriptionChoice choice, Catalogue catalogue, SubscriptionText text)
    {
        yield return Group(text.Parts.Kinds, OnePerLine, ChoiceNames.Kinds.Index().Select(k =>
            Choice("checkbox", "kinds", k.Item.Name, choice.Kinds.HasFlag(k.Item.Kind), text.Kinds[k.Index])));
        yield return Group(text.Parts.How, OnePerLine,
        [
            Choice("radio", "perArea", "false", !choice.PerArea, text.How.Together),
            Choice("radio", "perArea", "true", choice.PerArea, text.How.PerArea),
        ]);
        yield return Group(text.Parts.Language, OnePerLine, ChoiceNames.Languages.Index().Select(l =>
            Choice("radio", "language", l.Item.Name, choice.Language == l.Item.Language, text.Languages[l.Index])));
        foreach (var areas in catalogue.Parts.Areas.ToLookup(IsWide).OrderByDescending(g => g.Key))
            yield return Group(areas.Key ? text.AreaGroups.Wide : text.AreaGroups.Local, "columns", areas.OrderBy(a => a.Name, DanishOrder.Comparer).Select(a =>
                Choice("checkbox", "areas", a.Code, choice.Areas.Contains(a.Code), a.Name)));
    }

    private static bool IsWide(Area area) => area.Kind is AreaKind.Region or AreaKind.Country;

    private static XElement[] Row(string name, string value) => [new XElement("dt", name), new XElement("dd", value)];

    private static XElement Group(string name, string style, IEnumerable<XElement> choices) => new("fieldset", new XElement("legend", name),
        new XElement("div", new XAttribute("class", style), choices));

    private static XElement Choice(string type, string name, string value, bool made, string label) => new("label",
        new XElement("input", new XAttribute("type", type), new XAttribute("name", name), new XAttribute("value", value),
            made ? new XAttribute("checked", "checked") : null), " " + label);
}
