using System.Globalization;

namespace Reporting.Local.Launcher;

/// <summary>Something in the command line cannot be done; the message is one line that says what and what to write instead.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>What <c>./run</c> was asked for.</summary>
public sealed record LaunchOptions
{
    /// <summary>The port the app answers on unless another is asked for or it is taken.</summary>
    public const int DefaultPort = 7071;

    /// <summary>End when the run ends.</summary>
    public bool Once { get; init; }

    /// <summary>Print the help and do nothing.</summary>
    public bool ShowHelp { get; init; }

    /// <summary>Where the documents are copied, or null.</summary>
    public string? Out { get; init; }

    /// <summary>The month, or null for the newest.</summary>
    public Period? Month { get; init; }

    /// <summary>The catalogue's id.</summary>
    public string Catalogue { get; init; } = "2026";

    /// <summary>The folder with recorded responses, or null for the demonstration data.</summary>
    public string? Extract { get; init; }

    /// <summary>The port asked for, or null.</summary>
    public int? Port { get; init; }

    /// <summary>Run the app on Azure Functions Core Tools instead of the development host.</summary>
    public bool Func { get; init; }

    /// <summary>Whether the whole demonstration is shown: that of 2026, which stays and begins with the newest month.</summary>
    public bool HasStory => this is { Once: false, Catalogue: "2026", Extract: null, Month: null };

    /// <summary>Reads a command line.</summary>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <exception cref="UsageException">An option is unknown, lacks its value or has an impossible one.</exception>
    public static LaunchOptions Parse(IReadOnlyList<string> arguments, string folder)
    {
        var options = new LaunchOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, inline) = Split(arguments[i]);
            options = name switch
            {
                "--once" => options with { Once = Flag() },
                "--func" => options with { Func = Flag() },
                "--help" or "-h" => options with { ShowHelp = Flag() },
                "--out" => options with { Out = Path.GetFullPath(Value("a folder"), folder) },
                "--month" => options with { Month = MonthOf(Value("a month such as 2026M03")) },
                "--catalogue" => options with { Catalogue = CatalogueOf(Value("2026 or 2008")) },
                "--extract" => options with { Extract = ExtractIn(Path.GetFullPath(Value("a folder with <table>.json files"), folder)) },
                "--port" => options with { Port = PortOf(Value("a port from 1 to 65535")) },
                _ => throw new UsageException($"Unknown option '{arguments[i]}'. ./run --help lists the options."),
            };

            string Value(string what)
            {
                var value = inline
                    ?? (i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : "");
                return value.Length > 0 && !value.Contains('\0') ? value : throw new UsageException($"{name} needs {what}.");
            }

            bool Flag() => inline is null ? true : throw new UsageException($"{name} takes no value.");
        }

        return options;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var at = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=') : -1;
        return at < 0 ? (argument, null) : (argument[..at], argument[(at + 1)..]);
    }

    private static Period MonthOf(string text) =>
        Period.TryParse(text, out var month) && month.Type == PeriodType.Month
            ? month : throw new UsageException($"--month '{text}' is not a month; write for example 2026M03.");

    private static string CatalogueOf(string text) => text is "2026" or "2008"
        ? text : throw new UsageException($"--catalogue '{text}' is not known; write 2026 or 2008.");

    private static string ExtractIn(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"--extract '{folder}' is not a folder.");
        return Directory.EnumerateFiles(folder, "*.json").Any()
            ? folder : throw new UsageException($"--extract '{folder}' holds no <table>.json files.");
    }

    private static int PortOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port : throw new UsageException($"--port '{text}' is not a port; write a number from 1 to 65535.");
}
