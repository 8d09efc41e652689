using System.Diagnostics;
using Xunit;

namespace Reporting.Unit.Pdf;

/// <summary>Asks the Debian programs that read PDF files; a missing one fails the test and says what to install.</summary>
internal static class Poppler
{
    /// <summary>The text as pdftotext gives it.</summary>
    public static string Text(byte[] pdf, params string[] options) => Run("pdftotext", pdf, [.. options, "FILE", "-"]);

    /// <summary>What pdfinfo says, with options such as <c>-struct-text</c>.</summary>
    public static string Info(byte[] pdf, params string[] options) => Run("pdfinfo", pdf, [.. options, "FILE"]);

    /// <summary>The table of fonts.</summary>
    public static string Fonts(byte[] pdf) => Run("pdffonts", pdf, ["FILE"]);

    /// <summary>What qpdf finds wrong; it ends with an error for the least of warnings.</summary>
    public static string Check(byte[] pdf) => Run("qpdf", pdf, ["--check", "FILE"]);

    /// <summary>The file with everything unpacked.</summary>
    public static string Unpacked(byte[] pdf) => Run("qpdf", pdf, ["--qdf", "--object-streams=disable", "FILE", "-"]);

    /// <summary>The objects as JSON, texts as Unicode.</summary>
    public static string Json(byte[] pdf) => Run("qpdf", pdf, ["--json", "FILE"]);

    private static string Run(string program, byte[] pdf, string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"page-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program, arguments.Select(a => a == "FILE" ? file : a))
            {
                RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}{output}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"{program} is not installed; ./test installs it, or: apt-get install poppler-utils qpdf");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
