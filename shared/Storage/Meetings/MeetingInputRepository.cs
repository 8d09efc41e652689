using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>What came of something a jobcentre sent.</summary>
public enum InputOutcome
{
    /// <summary>It is kept, or was already.</summary>
    Done,

    /// <summary>There are as many as there may be.</summary>
    Full,

    /// <summary>The area's link was used for as many changes as it may be.</summary>
    UsedUp,
}

/// <summary>
/// What the jobcentres send to their meetings beside items for the agenda: comments, that they agree, and files. Each change is
/// noted in the meeting's history and counts against the area's link, whoever makes it.
/// </summary>
public sealed class MeetingInputRepository(StorageAccount account, TimeProvider clock)
{
    /// <summary>How many comments an area may have at one meeting.</summary>
    public const int MaxComments = 20;

    /// <summary>How many files an area may have at one meeting.</summary>
    public const int MaxFiles = 5;

    private readonly AgendaLinks links = new(account, clock);
    private readonly MeetingFileStore store = new(account);
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Meetings);

    /// <summary>All that was sent to a meeting.</summary>
    public async Task<MeetingInputs> OfAsync(string id, CancellationToken cancellation)
    {
        var comments = RowsAsync<CommentRow>(id, MeetingKeys.CommentsOf(id), cancellation);
        var agreed = RowsAsync<AgreedRow>(id, MeetingKeys.AgreedOf(id), cancellation);
        var files = RowsAsync<FileRow>(id, MeetingKeys.FilesOf(id), cancellation);
        return new([.. (await comments).Select(CommentRow.Read)], [.. (await agreed).Select(AgreedRow.Read)],
            [.. (await files).Select(FileRow.Read).OrderBy(f => f.At)]);
    }

    /// <summary>Of a region's year, which meeting's agenda which areas have agreed to.</summary>
    public async Task<IReadOnlyList<AgreedOfMeeting>> AgreedAsync(int year, string region, CancellationToken cancellation) =>
        await table.RowsAsync<AgreedRow>(
            TableFilter.Partition(MeetingKeys.Partition(year, region)).And(TableFilter.RowPrefix(MeetingKeys.AllAgreed)),
            cancellation: cancellation)
            .Select(r => new AgreedOfMeeting(r.RowKey.Split('|')[1], AgreedRow.Read(r))).ToListAsync(cancellation);

    /// <summary>Adds a comment. The same text twice from one area is one comment.</summary>
    public Task<InputOutcome> CommentAsync(string id, InputAuthor author, string text, CancellationToken cancellation) =>
        AddAsync(id, author, "comment added", text, async () =>
        {
            var own = (await OfAsync(id, cancellation)).Comments.Where(c => c.Author.Area == author.Area).ToList();
            if (own.Exists(c => c.Text == text)) return (InputOutcome.Done, null);
            var slot = MeetingKeys.FreeSlot(own.ConvertAll(c => c.Slot), MaxComments);
            return slot == 0 ? (InputOutcome.Full, null)
                : (InputOutcome.Done, TableChange.Add(CommentRow.Write(id, new(slot, author, text, clock.GetUtcNow()))));
        }, cancellation);

    /// <summary>Removes one of an area's comments; one that is gone stays gone.</summary>
    public Task RemoveCommentAsync(string id, InputAuthor author, int slot, CancellationToken cancellation) =>
        RemoveAsync(id, author, "comment removed", async () =>
            (await OfAsync(id, cancellation)).Comments.FirstOrDefault(c => c.Author.Area == author.Area && c.Slot == slot) is { } kept
                ? (MeetingKeys.Comment(id, author.Area, slot), kept.Text) : null, cancellation);

    /// <summary>Notes that an area's agenda is agreed. The same agenda twice is agreed once, by who was first.</summary>
    public Task<InputOutcome> AgreeAsync(string id, InputAuthor author, IReadOnlyList<string> agenda, CancellationToken cancellation) =>
        AddAsync(id, author, "agenda agreed", null, async () =>
            (await OfAsync(id, cancellation)).AgreedBy(author.Area) is { } known && known.Agenda.SequenceEqual(agenda)
                ? (InputOutcome.Done, null)
                : (InputOutcome.Done, TableChange.Put(AgreedRow.Write(id, new(author, clock.GetUtcNow(), agenda)))), cancellation);

    /// <summary>Keeps a file: its content first, so that no row is there without one. The same file twice from one area is one.</summary>
    /// <param name="file">What is known of it; its mark is new.</param>
    /// <param name="content">The content, from its beginning.</param>
    public async Task<InputOutcome> KeepAsync(string id, KeptFile file, Stream content, CancellationToken cancellation)
    {
        await store.WriteAsync(id, file.Author.Area, file.Mark, content, cancellation);
        var isKept = false;
        var outcome = await AddAsync(id, file.Author, "file added", file.Name, async () =>
        {
            var own = (await OfAsync(id, cancellation)).Files.Where(f => f.Author.Area == file.Author.Area).ToList();
            isKept = own.Exists(f => f.Mark == file.Mark);
            if (isKept || own.Exists(f => f.Name == file.Name && f.Sha256 == file.Sha256)) return (InputOutcome.Done, null);
            isKept = own.Count < MaxFiles;
            return isKept ? (InputOutcome.Done, TableChange.Add(FileRow.Write(id, file with { At = clock.GetUtcNow() })))
                : (InputOutcome.Full, null);
        }, cancellation);
        // What is cut off before this is swept away later.
        if (!isKept || outcome != InputOutcome.Done) await store.DeleteAsync(id, file.Author.Area, file.Mark, cancellation);
        return outcome;
    }

    /// <summary>
    /// Deletes a file; one that is gone stays gone. The content goes first, so that no row names what cannot be deleted again.
    /// </summary>
    public async Task DeleteAsync(string id, InputAuthor author, string mark, CancellationToken cancellation)
    {
        if ((await OfAsync(id, cancellation)).Files
            .FirstOrDefault(f => f.Author.Area == author.Area && f.Mark == mark) is not { } known) return;
        await store.DeleteAsync(id, author.Area, known.Mark, cancellation);
        await RemoveAsync(id, author, "file removed", async () =>
            (await OfAsync(id, cancellation)).Files.Any(f => f.Author.Area == author.Area && f.Mark == mark)
                ? (MeetingKeys.File(id, author.Area, mark), known.Name) : null, cancellation);
    }

    // The link's row is read before what is there, and written with it: whoever changes something of the area's meanwhile writes it too.
    private async Task<InputOutcome> AddAsync(string id, InputAuthor author, string what, string? detail,
        Func<Task<(InputOutcome, TableTransactionAction?)>> decide, CancellationToken cancellation)
    {
        while (true)
        {
            var link = await links.RowAsync(id, author.Area, cancellation);
            var (outcome, change) = await decide();
            if (change is null) return outcome;
            if (!AgendaLinks.Read(link).HasRoom(0)) return InputOutcome.UsedUp;
            if (await links.TryUseAsync(id, author.Area, link, change, Note(author, what, detail), cancellation)) return InputOutcome.Done;
        }
    }

    private async Task RemoveAsync(string id, InputAuthor author, string what, Func<Task<(string Key, string Detail)?>> find,
        CancellationToken cancellation)
    {
        while (true)
        {
            var link = await links.RowAsync(id, author.Area, cancellation);
            if (await find() is not var (key, detail)) return;
            var removal = TableChange.Delete(MeetingKeys.PartitionOf(id), key);
            if (await links.TryUseAsync(id, author.Area, link, removal, Note(author, what, detail), cancellation)) return;
        }
    }

    private MeetingChange Note(InputAuthor author, string what, string? detail) => new(
        clock.GetUtcNow(), author.By, what, null, detail is null ? author.Area : $"{author.Area}: {detail}", null);

    private async Task<List<T>> RowsAsync<T>(string id, string prefix, CancellationToken cancellation) where T : Row =>
        await table.RowsAsync<T>(TableFilter.Partition(MeetingKeys.PartitionOf(id)).And(TableFilter.RowPrefix(prefix)),
            cancellation: cancellation).ToListAsync(cancellation);
}

/// <summary>That an area has agreed to the agenda of a meeting.</summary>
/// <param name="Meeting">The meeting's id.</param>
public sealed record AgreedOfMeeting(string Meeting, AgreedAgenda Agreed);
