using DocumentFormat.OpenXml.Packaging;

namespace Reporting.Documents.Paper.Office;

/// <summary>Adds native charts to a document or a slide, each with the workbook that holds its numbers.</summary>
internal sealed class NativeCharts(OpenXmlPartContainer owner, DateTimeOffset made, Language language)
{
    private const string Data = "rId1";
    private int count;

    /// <summary>Adds a chart over time.</summary>
    /// <param name="box">Its size in points.</param>
    /// <returns>The relationship to it.</returns>
    public string Add(TrendBlock block, (double Width, double Height) box, double letters)
    {
        var (chart, sheet) = (new NativeTrend(block, new ChartLook(letters, language), box, language), new OfficeTexts(language).Data);
        return Add(chart.Data(), sheet, () => chart.Chart(sheet, Data));
    }

    /// <summary>Adds an axis of a spread.</summary>
    /// <inheritdoc cref="Add(TrendBlock, ValueTuple{double, double}, double)"/>
    public string Add(SpreadRow row, double letters)
    {
        var (chart, sheet) = (new NativeSpread(row, new ChartLook(letters, language), language), new OfficeTexts(language).Data);
        return Add(chart.Data(), sheet, () => chart.Chart(sheet, Data));
    }

    private string Add(ChartData numbers, string sheet, Func<DocumentFormat.OpenXml.Drawing.Charts.ChartSpace> chart)
    {
        var id = $"rIdChart{++count}";
        var part = owner.AddNewPart<ChartPart>(id);
        // By its content type alone the library would call it package.bin.
        if (!part.OpenXmlPackage.PartExtensionProvider.ContainsKey(OverviewXlsx.ContentType))
            part.OpenXmlPackage.PartExtensionProvider.AddPartExtension(OverviewXlsx.ContentType, ".xlsx");
        var workbook = part.AddNewPart<EmbeddedPackagePart>(OverviewXlsx.ContentType, Data);
        using (var bytes = new MemoryStream(numbers.Workbook(sheet, made))) workbook.FeedData(bytes);
        part.ChartSpace = chart();
        return id;
    }
}
