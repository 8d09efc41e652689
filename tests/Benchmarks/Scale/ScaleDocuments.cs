namespace Reporting.Benchmarks.Scale;

/// <summary>The steps that one message of the compute queue asks for.</summary>
internal static class ScaleDocuments
{
    /// <summary>Reads an area's slices and makes its documents.</summary>
    public static void Make(Catalogue catalogue, byte[] area, byte[]? group, StepWatch watch)
    {
        var slice = watch.Time("read area slice", () => PackedSlices.Unpack<AreaSlice>(area));
        var shared = watch.Time("read group slice", () => group is null ? null : PackedSlices.Unpack<GroupSlice>(group));
        var overview = watch.Time("compute", () => OverviewCalculator.Compute(catalogue, slice, shared));
        watch.Time("PDF", () => OverviewPdf.Write(overview));
        watch.Time("XLSX", () => Written(stream => OverviewXlsx.Write(overview, slice, stream)));
        watch.Time("JSON", () => Written(stream => OverviewJson.Write(overview, stream)));
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
