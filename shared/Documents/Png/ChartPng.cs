namespace Reporting.Documents.Png;

/// <summary>A chart as a picture file.</summary>
/// <param name="Bytes">The file, twice as large as it is to be shown.</param>
/// <param name="Width">How wide it is to be shown, in pixels.</param>
/// <param name="Height">How high it is to be shown, in pixels.</param>
public sealed record ChartPicture(ReadOnlyMemory<byte> Bytes, int Width, int Height);

/// <summary>A chart as PNG, for mails: the same drawing as on pages and in documents, with its numbers and names.</summary>
public static class ChartPng
{
    // Fits beside the text of a mail; its letters can be read on a phone.
    private const int ShownWidth = 460;
    private const int Margin = 6;
    private const double Scale = 2;

    /// <summary>The picture of a chart that has something to draw; the same chart gives the same bytes.</summary>
    public static ChartPicture Write(ChartBlock chart, Language language)
    {
        var flow = ChartFlow.Of(chart, PaperStyle.Web, new Frame(Margin, 0, ShownWidth - 2 * Margin, double.MaxValue), language);
        var height = (int)Math.Ceiling(flow.Head + flow.Slices.Sum(s => s.Height)) + 2 * Margin;
        var canvas = new Canvas((int)(Scale * ShownWidth), (int)(Scale * height));
        PageDrawing.Draw(canvas, flow.Draw(new FlowRun(Margin, flow.Slices.Count, 0)), Scale);
        return new(PngFile.Write((int)(Scale * ShownWidth), canvas.Pixels), ShownWidth, height);
    }
}
