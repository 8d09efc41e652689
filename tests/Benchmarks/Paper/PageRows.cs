using System.Net;
using System.Text;

namespace Reporting.Benchmarks.Paper;

/// <summary>The texts of an overview's page, line by line, for others to set as a plain table.</summary>
internal static class PageRows
{
    /// <summary>The lines from the top, each with its texts from the left.</summary>
    public static IReadOnlyList<string[]> Of(TaggedPage page) => [.. Texts(page.Content)
        .GroupBy(t => Math.Round(t.Baseline)).OrderBy(g => g.Key).Select(g => g.OrderBy(t => t.X).Select(t => t.Text).ToArray())];

    /// <summary>A page of HTML for each copy, without any style but its size.</summary>
    public static string Html(IReadOnlyList<string[]> rows, int copies)
    {
        var table = string.Concat(rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{WebUtility.HtmlEncode(c)}</td>"))}</tr>\n"));
        var text =
            new StringBuilder(
                "<!doctype html><meta charset=\"utf-8\"><style>@page{size:A4;margin:10mm}table{font-size:6px;break-after:page}table:last-child{break-after:auto}</style>\n");
        for (var copy = 0; copy < copies; copy++) text.Append("<table>").Append(table).Append("</table>\n");
        return text.ToString();
    }

    /// <summary>A page of LaTeX for each copy, of the standard classes alone.</summary>
    public static string Latex(IReadOnlyList<string[]> rows, int copies)
    {
        var columns = new string('l', rows.Max(r => r.Length));
        var table = string.Concat(rows.Select(r => string.Join(" & ", r.Select(Latex)) + " \\\\\n"));
        var text =
            new StringBuilder(
                "\\documentclass[a4paper]{article}\n\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n\\usepackage[margin=5mm]{geometry}\n\\begin{document}\\noindent\\tiny\n");
        for (var copy = 0; copy < copies; copy++) text.Append($"\\begin{{tabular}}{{{columns}}}\n{table}\\end{{tabular}}\n\\newpage\n");
        return text.Append("\\end{document}\n").ToString();
    }

    private static string Latex(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => "\\textbackslash{}", '~' => "\\textasciitilde{}", '^' => "\\textasciicircum{}",
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{c}",
        '−' or '–' => "--", '▲' => "$\\triangle$", '▼' => "$\\bigtriangledown$", '●' => "$\\bullet$", '\u00a0' => "~",
        > '\u00ff' => "?", _ => $"{c}",
    }));

    private static IEnumerable<PageText> Texts(IEnumerable<PageNode> nodes) => nodes.SelectMany(n => n switch
    {
        PageElement element => Texts(element.Content),
        PageText text => [text],
        _ => [],
    });
}
