using System.Text;
using Microsoft.AspNetCore.Http;
using Reporting.Functions.Website;
using Reporting.Unit.Meetings;
using Reporting.Unit.Seeds;
using Reporting.Website.Evaluations;
using Reporting.Website.Figures;
using Reporting.Website.Goals;
using Reporting.Website.Knowledge;
using Reporting.Website.Layout;
using Reporting.Website.Newsletters;

namespace Reporting.Unit.Fuzz;

/// <summary>What reads the newer forms, files of goals, the queries of figures, and the links of meetings.</summary>
internal static class FormTargets
{
    private const string Letter =
        "version=1&title=Nyt&lead=Kort%0Aog+godt&heading-0=Tal&text-0=Her%3A%0D%0A-+dagpenge%0D%0A-++%3Cb%3E&areas=760&public=true&figure-section=0&figure-area=760&figure-indicator=ledige-ialt&figure-month=2026M03&link-address=https%3A%2F%2Fwww.jobindsats.dk%2F%3Fa%3D1&link-words=Tal&do=drop-figure%3A0%3A1";
    private const string Answer = "version=3&useful=4&material=1&next=2&words=Godt+m%C3%B8de%0D%0Amen+langt";
    private const string Scores = "score-1-813=2&score-1-787=4&score-3-813=1&title=F%C3%A6lles&aim=Kort&areas=813&areas=787&from=2025-09-01&criterion1=Opbakning&indicators=ledige-dagpenge&indicator=ledige-ialt&before=2025M09&after=2026M03&text=x&mail=a%40b.example&value=1.100%2C25&start=2026M01";
    private const string Goals =
        "area;kind;indicator;text;from;start;to;value;why\r\n101;municipal;ledige-ialt;;2026M01;1250,5;2026M12;1100,25;\"Planen; \"\"3\"\"\r\n=SUM(A1)\"\r\n101;national;;'=Alle i gang;;;2027M06;40;\r\n";

    private static readonly Catalogue Catalogue = SeedFolders.Of2026;
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly Period Month = Period.Month(2026, 3);
    private static readonly LinkSigner Signer = new(() => new string('k', 32), Clock);
    private static readonly SiteLinks Site = new(Signer, new Uri("https://overblik.example.dk/"), Clock);
    private static readonly Trial Trial = new TrialReader(Catalogue, Clock).Read("2026-4f2a9c1d0b7e", new()
    {
        Title = "Fælles indgang", Aim = "Kort vej", Areas = ["813", "787"], From = "2025-09-01", Criteria = ["Opbakning", null, "Metoder"],
    }, null, new())!;

    // As the app signs them, each for a purpose of its own, and as they were signed before there were generations.
    private static readonly string[] Tokens =
    [
        Signer.Sign(LinkPurposes.AgendaItems, "2026-082-4455e79b3626 760", null),
        Signer.Sign(LinkPurposes.AgendaItems, "2026-082-4455e79b3626 760 2", null),
        Signer.Sign(LinkPurposes.Minutes, "2026-082-4455e79b3626 760 1", Clock.GetUtcNow().AddDays(1)),
        Signer.Sign(LinkPurposes.Evaluation, "2026-082-4455e79b3626 760", Clock.GetUtcNow().AddDays(1)),
    ];

    public static IEnumerable<FuzzTarget> All =>
    [
        new("queries of what is compared", Mutations.Of(
            "areas=813&areas=851&indicators=ledige-ialt&from=2025M04&to=2026M03&as=numbers", "areas=813,851,751&indicators=a,b&lang=en",
            "areas=&month=latest&revision=1"), Compared),
        new("forms of newsletters", Mutations.Of(Letter), body => Newsletters(Fields(body))),
        new("forms of answers and scores", Mutations.Of(Answer, Scores), body => Answers(Fields(body))),
        new("files of goals", Mutations.Of(Goals), GoalFile) { IsSlow = true },
        new("links of meetings", Mutations.Of(Tokens), text => Links(Encoding.UTF8.GetString(text))),
    ];

    // The page says what is wrong, and must stay a page whatever is asked for.
    private static void Compared(byte[] query)
    {
        var http = new DefaultHttpContext().Request;
        http.QueryString = new QueryString("?" + Encoding.UTF8.GetString(query));
        var choice = new CompareChoiceReader(Catalogue, http, new SiteContext(Language.Danish, "/compare", null), Month).Read();
        if (choice.Refusals.Count == 0 && (choice.From > choice.To || choice.Areas.Count > CompareChoice.MaxAreas))
            throw new InvalidDataException("It is taken, and cannot be shown.");
        if (choice.Refusals.Sum(r => r.Length) > 5_000) throw new InvalidDataException("It is refused at too great length.");
        _ = choice.Query();
    }

    private static void Newsletters(Func<string, IReadOnlyList<string>> values)
    {
        var (form, errors) = (new NewsletterForm(values), new ValidationErrors());
        var letter = new Newsletter("2026-4f2a9c1d0b7e", "082", "") { Sections = [new("a", "b"), new("", "")] };
        _ = (form.Figure, form.Link, form.Sections, form.Version, form.Dropped(letter));
        NewsletterPicker.Elsewhere(form.Link, null, new InputChecks(errors));
        if (new NewsletterReader(Catalogue, Clock).Read(letter, form.Input, errors) is not { } read) return;
        foreach (var text in read.Sections.Select(s => s.Text).Append(read.Lead))
            if (NewsletterText.Parts(text).SelectMany(p => p.Lines).Any(l => l.Contains('\n') || l.Trim() != l))
                throw new InvalidDataException("A line is more than one.");
        if (read.Title.Any(char.IsControl)) throw new InvalidDataException("The title holds a control character.");
    }

    private static void Answers(Func<string, IReadOnlyList<string>> values)
    {
        string Text(string name) => values(name) is [var first, ..] ? first : "";
        new EvaluationForm(Text).Read(new());
        new TrialScoreReader(Catalogue).Read(Trial, TrialTime.Midway, Text, new());
        new TrialReader(Catalogue, Clock).Read(Trial.Id, new TrialForm(values).Input, Trial, new());
        var spans = new SpanReader(Catalogue);
        new CaseReader(Catalogue, spans, Clock).Read(Trial.Id, new CaseForm(Text).Input, null, new());
        new KnowledgeReader(Catalogue, spans, Clock).Read(Trial.Id, new EntryForm(Text).Input, null, new());
        new GoalReader(Catalogue, Clock).Read(Catalogue.Area("101")!, new GoalForm(Text).Input, [], null, new());
    }

    // What is taken says the same when it was written and is read again.
    private static void GoalFile(byte[] file)
    {
        var (import, errors) = (new GoalImport(new GoalReader(Catalogue, Clock)), new ValidationErrors());
        var goals = import.Read(Catalogue.Area("101")!, Encoding.UTF8.GetString(file), [], Enum.GetValues<GoalKind>(), errors);
        if (goals.Count == 0) return;
        var again = import.Read(
            Catalogue.Area("101")!, Encoding.UTF8.GetString(GoalCsv.Write(goals)), [], Enum.GetValues<GoalKind>(), errors);
        if (errors.Count > 0 || !goals.Zip(again).All(g => g.First == g.Second) || goals.Count != again.Count)
            throw new InvalidDataException($"It is read in another way when it was written: {errors.All.FirstOrDefault()}");
    }

    // Nothing opens but what was signed, and that for its purpose alone.
    private static void Links(string token)
    {
        var at = Array.IndexOf(Tokens, token);
        var minutes = new ApprovalLinks(Site, Signer).Open(token).State == LinkState.Valid;
        var evaluation = new EvaluationLinks(Site, Signer).Open(token).State == LinkState.Valid;
        var items = new ItemLinks(null!, Site, Signer).Open(token) is not null;
        if (items != (at is 0 or 1) || minutes != (at == 2) || evaluation != (at == 3))
            throw new InvalidDataException("It opens what it was not signed for.");
    }

    private static Func<string, IReadOnlyList<string>> Fields(byte[] body)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        return name => query.TryGetValue(name, out var values) ? [.. values.Select(v => v ?? "")] : [];
    }
}
