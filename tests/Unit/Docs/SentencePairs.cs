using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Unit.Docs;

/// <summary>
/// Reads from C# or Razor what is said in two languages side by side: two arguments in a row of a call that takes a Danish and
/// an English text.
/// </summary>
internal static partial class SentencePairs
{
    /// <summary>The pairs in their order; forms of one text, such as singular and plural, have an ellipsis between them.</summary>
    public static IEnumerable<(string Danish, string English)> In(string code)
    {
        foreach (Match call in Calls().Matches(code))
        {
            // The pair stands last; what comes before it, such as the field that a message is about, is another kind of text.
            if (Arguments(code, call.Index + call.Length).ToList() is [.., var danish, var english]
                && Text(danish) is { Length: > 0 } first && Text(english) is { Length: > 0 } second
                && !HoldsCall(danish) && !HoldsCall(english) && (call.Value != "new(" || char.IsUpper(first[0]) && char.IsUpper(second[0])))
                yield return (first, second);
        }
    }

    private static IEnumerable<string> Arguments(string code, int start)
    {
        var (depth, from) = (0, start);
        for (var at = start; at < code.Length; at++)
        {
            if (code[at] == '"') at = EndOfString(code, at);
            else if (code[at] is '(' or '[' or '{') depth++;
            else if (code[at] is ')' or ']' or '}' && --depth < 0)
            {
                yield return code[from..at];
                yield break;
            }
            else if (code[at] == ',' && depth == 0)
            {
                yield return code[from..at];
                from = at + 1;
            }
        }
    }

    // Where the literal that begins at a quotation mark ends; strings within the braces of an interpolation are passed over.
    private static int EndOfString(string code, int start)
    {
        if (code.AsSpan(start).StartsWith("\"\"\"")) return code.IndexOf("\"\"\"", start + 3, StringComparison.Ordinal) + 2;
        var (interpolated, braces) = (start > 0 && code[start - 1] == '$', 0);
        for (var at = start + 1; at < code.Length; at++)
        {
            if (braces == 0 && code[at] == '\\') at++;
            else if (interpolated && code[at] == '{') braces++;
            else if (interpolated && code[at] == '}') braces--;
            else if (code[at] == '"' && braces > 0) at = EndOfString(code, at);
            else if (code[at] == '"') return at;
        }
        return code.Length - 1;
    }

    // Whether a text of two languages is within it: then it is no text itself. What is within a literal is part of the text.
    private static bool HoldsCall(string argument)
    {
        for (var at = 0; at < argument.Length; at++)
        {
            if (argument[at] == '"') at = EndOfString(argument, at);
            else if (Calls().Match(argument, at) is { Success: true } call && call.Index == at) return true;
        }
        return false;
    }

    // The literals of one argument; those that are added together are one text.
    private static string Text(string argument)
    {
        var (text, after) = (new StringBuilder(), 0);
        for (var at = 0; at < argument.Length; at++)
        {
            if (argument[at] != '"') continue;
            var end = EndOfString(argument, at);
            if (text.Length > 0 && !Joined().IsMatch(argument[after..at])) text.Append(" … ");
            text.Append(argument[(at + 1)..end]);
            (at, after) = (end, end + 1);
        }
        return text.ToString().Replace("\\\"", "\"").Replace("\"\"", "");
    }

    [GeneratedRegex(@"(?:\bSay|\bCount|\bHead|\bWrong|\bAdd|\bnew|\bLocalizedText)\(")]
    private static partial Regex Calls();

    [GeneratedRegex(@"^\s*\+\s*\$?@?$")]
    private static partial Regex Joined();
}
