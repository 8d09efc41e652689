namespace Reporting.Documents.Pdf.Sharp;

/// <summary>One object of a PDF file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Dictionary">What it says, as it stands in the file; without the stream's length.</param>
/// <param name="Stream">What follows that, not compressed; null where nothing does.</param>
internal sealed record PdfObjectBytes(int Number, Memory<byte> Dictionary, ReadOnlyMemory<byte>? Stream)
{
    /// <summary>Whether it is the metadata packet.</summary>
    public bool IsMetadata => Is("/Metadata/"u8);

    /// <summary>Whether it says that it is of a type, given between slashes; PDFsharp writes the type first.</summary>
    public bool Is(ReadOnlySpan<byte> type) =>
        Dictionary.Span.StartsWith("<</Type"u8) && Dictionary.Span["<</Type".Length..].StartsWith(type);
}
