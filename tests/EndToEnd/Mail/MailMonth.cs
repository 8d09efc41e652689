namespace Reporting.EndToEnd.Mail;

/// <summary>
/// A public month with the pages of København and Ringkøbing-Skjern, as the pipeline leaves it where the source has no figures.
/// </summary>
internal static class MailMonth
{
    public static readonly string[] Areas = ["101", "760"];
    private static readonly Catalogue Catalogue = CatalogueFolder.Read(Unit.Repository.Path("seeds", "2026"));

    /// <summary>Makes the month that a batch is of, unless it is there or the batch is of no month.</summary>
    public static async Task MakeAsync(StorageAccount account, string batch)
    {
        if (DeliveryRepository.RunOf(batch) is not var (month, revision)) return;
        var run = new Run
        {
            Month = month, Revision = revision, State = RunState.Completed, Fingerprint = new string('a', 64), Catalogue = Catalogue.Id,
            Extracts = [],
            Areas = Areas.Length, Started = DateTimeOffset.UnixEpoch, Deadline = DateTimeOffset.UnixEpoch,
        };
        if (!await new RunRepository(account, TimeProvider.System).AddAsync(run, default)) return;
        var figures = new MonthFigures(Catalogue, new Panel(), month);
        foreach (var area in Areas.Select(a => Catalogue.Area(a)!))
        {
            var slice = figures.Slice(run.Stamp, area);
            await new RunStore(account).WriteAsync(slice, default);
            await new RunStore(account).WriteAsync(run.Stamp, GroupComparison.Slice(figures, Catalogue.Group(slice.Group!)!), default);
            await new DocumentStore(account).WriteAsync(run.Key, area.Code, "pdf", "application/pdf", SmallPdf.Bytes(),
                default);
        }
    }
}
