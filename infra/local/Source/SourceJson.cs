using System.Text.Encodings.Web;

namespace Reporting.Local.Source;

/// <summary>How answers are written: with Danish letters as they are.</summary>
internal static class SourceJson
{
    /// <summary>Escapes only what JSON demands.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
