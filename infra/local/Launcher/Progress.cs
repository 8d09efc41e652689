using System.Diagnostics;

namespace Reporting.Local.Launcher;

/// <summary>Shows how far a run is: a bar on a terminal, plain lines elsewhere.</summary>
internal sealed class Progress(TextWriter output, bool terminal)
{
    private const int Width = 30;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private string? last;

    /// <summary>A step without counts.</summary>
    public void Stage(string text) => Write(text, text);

    /// <summary>A run's counts. On plain output a line is written for every quarter of the areas.</summary>
    public void Show(RunStatus run)
    {
        var done = run.Counts.Done + run.Counts.Failed;
        var filled = run.Counts.Areas == 0 ? 0 : Width * done / run.Counts.Areas;
        var bar = new string('█', filled) + new string('░', Width - filled);
        var failed = run.Counts.Failed > 0 ? $", {run.Counts.Failed} failed" : "";
        var counts = $"{done} of {run.Counts.Areas} areas{failed}";
        Write($"{bar} {counts} · {run.State}", $"{run.State}: {Quarter(run)} % of {run.Counts.Areas} areas{failed}");
    }

    /// <summary>Ends the line that the bar stands on.</summary>
    public void End()
    {
        if (terminal && last is not null) output.WriteLine();
        last = null;
    }

    private static int Quarter(RunStatus run) => run.Percent / 25 * 25;

    private void Write(string bar, string line)
    {
        var text = terminal ? bar : line;
        if (text == last) return;
        last = text;
        var time = $"{watch.Elapsed.TotalSeconds,6:0.0} s  ";
        if (terminal) output.Write($"\r\e[K{time}{text}");
        else output.WriteLine(time + text);
    }
}
