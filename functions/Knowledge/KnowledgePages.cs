using System.Globalization;
using Reporting.Functions.Website;
using Reporting.Website.Figures;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>The pages at which the knowledge bank is read: all of it by those with a role, what is marked public by everybody.</summary>
public sealed class KnowledgePages(
    Catalogue catalogue, KnowledgeRepository entries, KnowledgeAddresses addresses, TrialRepository trials, KnowledgeResults results,
    RunRepository runs, SiteCache cache, TimeProvider clock)
{
    private const int MaxQuestionLength = 100;

    /// <summary>GET /knowledge: searches the bank by ?q=, ?topic= and ?kind=.</summary>
    [Function(nameof(KnowledgePage)), SitePage]
    public async Task<IResult> KnowledgePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "knowledge")] HttpRequest http, CancellationToken cancellation)
    {
        var (context, question) = (SiteContext.Of(http.HttpContext), Question(http));
        var all = (await entries.AllAsync(cancellation)).Where(e => !e.Removed).ToList();
        var readable = all.Where(e => MayRead(e, context.Caller)).ToList();
        var found = (await MeasuredAsync(readable, cancellation)).Where(l => question.Finds(l.Entry, catalogue)).ToList();
        return SitePage.Of(http.HttpContext, new KnowledgePageModel(
            Catalogue: catalogue, Question: question, Found: found.Count,
            Shown: [.. found.Skip((question.Page - 1) * KnowledgePageModel.PageSize).Take(KnowledgePageModel.PageSize)],
            MayWrite: context.Caller is { } caller && KnowledgeAccess.HasArea(catalogue, caller, DanishDay.Of(clock)),
            Others: all.Count - readable.Count, Trials: await TrialsAsync(question, context.Caller, cancellation),
            Today: DanishDay.Of(clock)));
    }

    /// <summary>GET /knowledge/{entry}: an entry with what its figures show.</summary>
    [Function(nameof(EntryPage)), SitePage]
    public async Task<IResult> EntryPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = KnowledgeRoute.Entry)] HttpRequest http, string entry,
        CancellationToken cancellation)
    {
        var (context, known) = (SiteContext.Of(http.HttpContext), await entries.FindAsync(entry, cancellation));
        var mayWrite = known is not null && context.Caller is { } caller
            && KnowledgeAccess.MayWrite(catalogue, caller, known.Area, DanishDay.Of(clock));
        if (known is null || !(mayWrite || !known.Removed && MayRead(known, context.Caller)))
            return KnowledgeRoute.Missing(http.HttpContext);
        return SitePage.Of(http.HttpContext, new EntryPageModel(
            Catalogue: catalogue, Lesson: (await results.OfAsync([known], await RunFinder.LatestAsync(runs, cancellation), cancellation))[0],
            Address: known.HasAddress && context.Caller?.Roles.Count > 0 ? await addresses.OfAsync(known.Id, cancellation) : null,
            MayWrite: mayWrite, History: mayWrite ? await entries.HistoryAsync(known.Id, cancellation) : [],
            Saved: http.Query["saved"] == "true"));
    }

    private async Task<IReadOnlyList<Trial>?> TrialsAsync(KnowledgeQuestion question, Caller? caller, CancellationToken cancellation) =>
        caller?.Roles.Count > 0 && question.Page == 1
            ? Trial.Sort((await trials.AllAsync(cancellation)).Where(t => !t.Removed && question.Finds(t, catalogue))) : null;

    private static bool MayRead(KnowledgeEntry entry, Caller? caller) => entry.IsPublic || caller?.Roles.Count > 0;

    // Measured together, as the best documented come first, and kept for a minute: public pages cost no more than others.
    private async Task<IReadOnlyList<PracticeLesson>> MeasuredAsync(IReadOnlyList<KnowledgeEntry> readable, CancellationToken cancellation)
    {
        var run = await RunFinder.LatestAsync(runs, cancellation);
        var versions = string.Join(',', readable.Select(e => $"{e.Id}:{e.Version}"));
        return await cache.GetAsync<IReadOnlyList<PracticeLesson>>(("knowledge", run, versions),
            async () => [.. PracticeLesson.Sort(await results.OfAsync(readable, run, CancellationToken.None))], cancellation);
    }

    private static KnowledgeQuestion Question(HttpRequest http)
    {
        var words = TypedText.Straight(http.Query["q"].ToString()).Trim();
        var page = int.TryParse(http.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 1;
        return new(words.Length > MaxQuestionLength ? words[..MaxQuestionLength] : words, http.Query["topic"].ToString(),
            KnowledgeNames.Kinds.Select(k => k.Name).FirstOrDefault(k => k == http.Query["kind"]) ?? "", Math.Clamp(page, 1, 1000));
    }
}
