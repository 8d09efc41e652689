using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Reporting.Storage;

/// <summary>What the app tells of its work, for whoever collects it: spans and instruments, all under <see cref="Name"/>.</summary>
public static class Telemetry
{
    /// <summary>The name of the source of spans, and of the meter.</summary>
    public const string Name = "Reporting";

    private static readonly Meter Meter = new(Name);

    /// <summary>A span per message or timer call, and per table that is fetched.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Runs that ended, by <c>reporting.state</c>.</summary>
    public static Counter<long> Runs { get; } = Meter.CreateCounter<long>("reporting.runs.ended", "{run}", "Month runs that ended.");

    /// <summary>Areas of runs that were done or given up, by <c>reporting.outcome</c>.</summary>
    public static Counter<long> Work { get; } =
        Meter.CreateCounter<long>("reporting.work.ended", "{area}", "Areas of runs that were done or given up.");

    /// <summary>Deliveries that ended, by <c>reporting.state</c> and <c>reporting.kind</c>.</summary>
    public static Counter<long> Deliveries { get; } =
        Meter.CreateCounter<long>("reporting.deliveries.ended", "{mail}", "Mails that were sent, refused or given up.");

    /// <summary>Messages that were given up after every try, by <c>reporting.queue</c>.</summary>
    public static Counter<long> Poison { get; } =
        Meter.CreateCounter<long>("reporting.poison", "{message}", "Messages that were given up after every try.");

    /// <summary>How long the making of a document took, by <c>reporting.document</c>.</summary>
    public static Histogram<double> Rendering { get; } =
        Meter.CreateHistogram<double>("reporting.render.duration", "s", "How long the making of a document took.");

    /// <summary>How long the source took to give a table, by <c>reporting.table</c> and <c>reporting.outcome</c>.</summary>
    public static Histogram<double> Source { get; } =
        Meter.CreateHistogram<double>("reporting.source.duration", "s", "How long the source took to give a table.");

    /// <summary>Makes a document and tells how long that took.</summary>
    /// <param name="document">The kind of document, such as <c>overview.pdf</c>.</param>
    public static T Rendered<T>(string document, Func<T> make)
    {
        var started = Stopwatch.GetTimestamp();
        var made = make();
        Rendering.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("reporting.document", document));
        return made;
    }
}
