namespace Reporting.Benchmarks.Overviews;

/// <summary>One area's slices and what is made of them.</summary>
internal sealed record OverviewSample(Catalogue Catalogue, AreaSlice Slice, GroupSlice? Group)
{
    /// <summary>The overview that the documents show.</summary>
    public Overview Overview { get; } = OverviewCalculator.Compute(Catalogue, Slice, Group);

    /// <summary>An area of the demonstration data.</summary>
    public static OverviewSample Of(DemoPanel demo, string area)
    {
        var figures = new MonthFigures(demo.Catalogue, demo.Panel, demo.Run.Month);
        var slice = figures.Slice(demo.Run, demo.Catalogue.Area(area)!);
        return new(demo.Catalogue, slice, GroupComparison.Slice(figures, demo.Catalogue.Group(slice.Group!)!));
    }

    /// <summary>Computes the overview anew.</summary>
    public Overview Compute() => OverviewCalculator.Compute(Catalogue, Slice, Group);

    /// <summary>The page.</summary>
    public byte[] Pdf() => OverviewPdf.Write(Overview);

    /// <summary>The workbook.</summary>
    public byte[] Xlsx() => Bytes(stream => OverviewXlsx.Write(Overview, Slice, stream));

    /// <summary>The JSON.</summary>
    public byte[] Json() => Bytes(stream => OverviewJson.Write(Overview, stream));

    /// <summary>All that a message of the compute queue asks for, but for reading and keeping it.</summary>
    public void All()
    {
        var overview = Compute();
        OverviewPdf.Write(overview);
        Bytes(stream => OverviewXlsx.Write(overview, Slice, stream));
        Bytes(stream => OverviewJson.Write(overview, stream));
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
