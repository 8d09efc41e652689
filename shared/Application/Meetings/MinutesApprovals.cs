namespace Reporting.Application.Meetings;

/// <summary>What came of a jobcentre's answer.</summary>
public enum AnswerOutcome
{
    /// <summary>It is kept.</summary>
    Done,

    /// <summary>The minutes are not what was sent any longer, or are approved on their own.</summary>
    Closed,

    /// <summary>The jobcentre has answered as often as it can.</summary>
    TooMany,
}

/// <summary>Sends minutes for approval, and takes the jobcentres' answers.</summary>
public sealed class MinutesApprovals(MeetingRepository meetings, MinutesLetters letters, TimeProvider clock)
{
    /// <summary>How many days at least a jobcentre has before its silence counts, and how many at most.</summary>
    public const int MinDays = 7, MaxDays = 90;

    private const int MaxOfRound = 10;

    /// <summary>Sends the minutes for approval: each jobcentre with an address gets a mail with its own link.</summary>
    /// <param name="days">After how many days silence counts as approval; null for never.</param>
    /// <param name="by">Who sends them.</param>
    public async Task<(ChangeOutcome Outcome, Meeting? Meeting)> SendAsync(
        Meeting known, int? days, string by, CancellationToken cancellation)
    {
        var (now, before) = (clock.GetUtcNow(), known.Minutes!.Approval);
        var sent = new MinutesApproval((before?.Round ?? 0) + 1, known.Minutes.Edition, now, by)
        {
            Until = days is { } count ? DanishDay.Of(clock).AddDays(count) : null, Answers = before?.Answers ?? [],
        };
        return await TellAsync(known, known.Areas.Select(a => new MinutesLetter(LetterKind.Approval, known.Id, $"{sent.Round}", now, a)),
            m => m with { Approval = sent }, by, "approval sent", null, cancellation);
    }

    /// <summary>Withdraws them: the links open nothing any longer.</summary>
    public Task<(ChangeOutcome Outcome, Meeting? Meeting)> WithdrawAsync(Meeting known, string by, CancellationToken cancellation) =>
        ChangeAsync(known, m => m with { Approval = m.Approval! with { Withdrawn = true } }, by, "approval withdrawn", null, cancellation);

    /// <summary>Notes that the minutes were approved at the meeting itself, by all that met.</summary>
    public Task<(ChangeOutcome Outcome, Meeting? Meeting)> AgreedAsync(Meeting known, string by, CancellationToken cancellation)
    {
        var (now, before) = (clock.GetUtcNow(), known.Minutes!.Approval);
        var round = (before?.Round ?? 0) + 1;
        var answers = known.Areas.Select(a => new ApprovalAnswer(a, round, true, null, by, now, ApprovalWay.Meeting));
        return ChangeAsync(known, m => m with
        {
            Approval = new(round, m.Edition, now, by) { Answers = Last([.. before?.Answers ?? [], .. answers]) },
        }, by, "approved", string.Join(", ", known.Areas), cancellation);
    }

    /// <summary>Whether a link of a round still opens the minutes: they are what was sent, and were not sent again since.</summary>
    public static bool IsOpen(Meeting meeting, string area, int round) =>
        meeting is { Cancelled: false, Minutes: { Approval: { Withdrawn: false } sent } minutes }
        && sent.Round == round && sent.Edition == minutes.Edition && meeting.Areas.Contains(area);

    /// <summary>Takes a jobcentre's answer; the region's contact is told of a comment by mail. The same answer twice is one.</summary>
    /// <param name="area">The jobcentre's code.</param>
    /// <param name="round">The round it answers.</param>
    /// <param name="comment">What should be corrected; null to approve.</param>
    public async Task<AnswerOutcome> AnswerAsync(
        string meeting, string area, int round, string? comment, string by, ApprovalWay way, CancellationToken cancellation)
    {
        while (await meetings.FindAsync(meeting, cancellation) is { } known && IsOpen(known, area, round))
        {
            var own = known.Minutes!.Approval!.Answers.Where(a => a.Area == area && a.Round == round).ToList();
            if (own is [.., var last] && (last.Approved, last.Comment, last.By) == (comment is null, comment, by))
                return AnswerOutcome.Done;
            if (own.Count >= MaxOfRound) return AnswerOutcome.TooMany;
            if (own.Count == 0 && known.Minutes.Approval.Until < DanishDay.Of(clock)) return AnswerOutcome.Closed;
            if ((await TakeAsync(known, area, comment, by, way, cancellation)).Outcome == ChangeOutcome.Done) return AnswerOutcome.Done;
        }

        return AnswerOutcome.Closed;
    }

    /// <summary>Answers a message to the central level: the answer goes back to the jobcentres that stand behind it.</summary>
    /// <param name="message">The message's id.</param>
    public async Task<(ChangeOutcome Outcome, Meeting? Meeting)> AnswerMessageAsync(
        Meeting known, string message, string text, string by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var behind = known.Minutes!.NumberedMessages().First(m => m.Id == message).Message.Area is { } area ? [area] : known.Areas;
        return await TellAsync(known, behind.Select(a => new MinutesLetter(LetterKind.Answer, known.Id, message, now, a)),
            m => m.With(message, new MessageAnswer(text, by, now)), by, "message answered", message, cancellation);
    }

    private async Task<(ChangeOutcome Outcome, Meeting? Meeting)> TakeAsync(
        Meeting known, string area, string? comment, string by, ApprovalWay way, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var answer = new ApprovalAnswer(area, known.Minutes!.Approval!.Round, comment is null, comment, by, now, way);
        IEnumerable<MinutesLetter> told = comment is null ? []
            : [new(LetterKind.Comment, known.Id, area, now, MeetingReminder.Region)];
        return await TellAsync(known, told, m => m with { Approval = m.Approval! with { Answers = Last([.. m.Approval.Answers, answer]) } },
            by, comment is null ? "approved" : "commented", area, cancellation);
    }

    // Each answer is in the history as well. Kept here are those that the running round stands by, and of the others the newest.
    internal static IReadOnlyList<ApprovalAnswer> Last(IReadOnlyList<ApprovalAnswer> answers)
    {
        var standing = answers.Where(a => a.Round == answers[^1].Round).GroupBy(a => a.Area).Select(a => a.Last()).ToHashSet();
        var newest = answers.Where(a => !standing.Contains(a)).TakeLast(Math.Max(0, MinutesApproval.MaxAnswers - standing.Count)).ToHashSet();
        return [.. answers.Where(a => standing.Contains(a) || newest.Contains(a))];
    }

    private async Task<(ChangeOutcome Outcome, Meeting? Meeting)> TellAsync(
        Meeting known, IEnumerable<MinutesLetter> told, Func<Minutes, Minutes> change, string by, string what, string? detail,
        CancellationToken cancellation)
    {
        var prepared = await letters.PrepareAsync(known, told, cancellation);
        var done = await ChangeAsync(known, change, by, what, detail, cancellation);
        await letters.SendAsync(prepared, cancellation); // whatever came of it: a letter without its news ends by itself
        return done;
    }

    private Task<(ChangeOutcome Outcome, Meeting? Meeting)> ChangeAsync(
        Meeting known, Func<Minutes, Minutes> change, string by, string what, string? detail, CancellationToken cancellation) =>
        meetings.ChangeAsync(known.Id, known.Version, m => m with { Minutes = change(m.Minutes!) }, by, what, detail, null, cancellation);
}
