namespace Reporting.Documents.Pdf.Sharp;

/// <summary>One object of a PDF file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Dictionary">Its text, one character a byte; without the stream's length.</param>
/// <param name="Stream">What follows the text, not compressed; null where nothing does.</param>
internal sealed record PdfObjectText(int Number, string Dictionary, ReadOnlyMemory<byte>? Stream)
{
    /// <summary>Whether it is the metadata packet.</summary>
    public bool IsMetadata => Is("Metadata");

    /// <summary>Whether it says that it is of a type; PDFsharp writes the type first.</summary>
    public bool Is(string type) => Dictionary.StartsWith($"<</Type/{type}/", StringComparison.Ordinal);
}
