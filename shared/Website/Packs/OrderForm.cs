namespace Reporting.Website.Packs;

/// <summary>What stands in the form of an order.</summary>
/// <param name="values">Gives what was sent under a name.</param>
public sealed class OrderForm(Func<string, IReadOnlyList<string>> values)
{
    private static readonly Dictionary<string, LocalizedText> Fields = new()
    {
        ["meeting"] = new("Det planlagte møde", "The planned meeting"), ["areas"] = new("Hvem mødes", "Who meets"),
        ["round"] = new("Region", "Region"), ["kind"] = new("Mødetype", "Kind of meeting"), ["date"] = new("Dag", "Day"),
        ["place"] = new("Sted", "Place"), ["participants"] = new("Deltagere", "Participants"),
        ["group"] = new("Sammenlign med", "Compare with"), ["language"] = new("Sprog", "Language"),
        ["items"] = new("Egne punkter", "Own items"), ["focus"] = new("Målinger", "Indicators"), ["month"] = new("Måned", "Month"),
    };

    private static readonly FormLabels Labels = new(Fields);

    /// <summary>What the button says that asks for the agenda alone.</summary>
    public const string Preview = "preview";

    /// <summary>Whether it says who is to meet.</summary>
    public bool IsBegun => Texts("meeting").Concat(Texts("areas")).Concat(Texts("round")).Any();

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Text(string name) => Texts(name).FirstOrDefault() ?? "";

    /// <summary>All that stands under a name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. values(name).Where(t => !string.IsNullOrWhiteSpace(t))];

    /// <summary>All fields with what stands in them, one pair for each.</summary>
    public IEnumerable<(string Name, string Value)> All =>
        Fields.Keys.SelectMany(n => Texts(n).Select(v => (n, v)));

    /// <summary>What was written; what is wrong is an error and left out.</summary>
    public MeetingPackRequest Request(ValidationErrors errors)
    {
        var fields = new FormFields(values, new InputChecks(errors));
        return new MeetingPackRequest
        {
            Meeting = fields.Text("meeting"), Areas = fields.Lines("areas"), Round = fields.Text("round"),
            Kind = fields.Word("kind", MeetingNames.Kinds), Date = fields.Day("date"), Place = fields.Text("place"),
            Participants = fields.Lines("participants"), Group = fields.Text("group"),
            Language = fields.Word("language", MeetingNames.Languages), Items = fields.Lines("items"), Focus = fields.Lines("focus"),
            Month = fields.Text("month") ?? RunFinder.Latest,
        }.Checked(errors);
    }

    /// <summary>What is wrong with it, in the page's language; null when nothing is.</summary>
    public static FormRefusal? Refusal(ValidationErrors errors, SiteContext context) => errors.Count == 0 ? null : new(400,
        context.Say("Materialet kan ikke bestilles sådan:", "The pack cannot be ordered like this:"),
        [.. errors.All.Select(e => new FormError(Fields.ContainsKey(FormLabels.Name(e)) ? FormLabels.Name(e) : "", Labels.Say(e, context.Language)))]);
}
