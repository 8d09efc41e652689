using System.Text.RegularExpressions;
using Reporting.Application.Access;

namespace Reporting.EndToEnd.Security;

/// <summary>A method of a route, as the build describes it to the host.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Path">With its parameters in braces, and a slash before it.</param>
/// <param name="NeedsKey">Whether the host asks for a key.</param>
internal sealed partial record Route(string Function, string Method, string Path, bool NeedsKey)
{
    /// <summary>What the table of callers calls it.</summary>
    public string Name => $"{Method} {Path}";

    /// <summary>Whether the address itself is what opens it.</summary>
    public bool IsLink => Path.Contains("{token}", StringComparison.Ordinal);

    /// <summary>Whether forms are posted to it.</summary>
    public bool TakesForm => Method == "POST" && !Path.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>All routes of the app.</summary>
    public static IReadOnlyList<Route> All { get; } =
        [.. Unit.FunctionsMetadata.All.Where(t => t.IsHttp).SelectMany(t => MethodsOf(t).Select(
        m => new Route(t.Function, m.ToUpperInvariant(), t.Path, t.Level != "anonymous")))];

    /// <summary>The functions that only the host may call, for queues and timers.</summary>
    public static IReadOnlyList<string> Internal { get; } = [.. Unit.FunctionsMetadata.All.Where(t => !t.IsHttp).Select(t => t.Function)];

    // What takes every path says of every method that it is not there.
    private static IEnumerable<string> MethodsOf(Unit.FunctionTrigger trigger) => trigger.Path == "/{*path}" ? ["get"] : trigger.OwnMethods;

    /// <summary>The names of its parameters, in their order.</summary>
    public IReadOnlyList<string> Parameters => [.. Braces().Matches(Path).Select(m => m.Groups[1].Value)];

    /// <summary>The address with every parameter filled in.</summary>
    public string Address(Func<string, string> value) => Braces().Replace(Path, m => value(m.Groups[1].Value));

    /// <summary>The address of what there is to reach for.</summary>
    /// <param name="token">What stands for the token of a link.</param>
    public string Sample(SecurityWorld world, string token = "x") => Address(name => (name, Function) switch
    {
        ("token", _) => token,
        ("area", _) => SecurityWorld.Area,
        ("region", _) => SecurityWorld.Region,
        ("meeting", "MinutesFile" or "GetMinutesFile" or "SendForApproval" or "AnswerApproval") => world.Sent,
        ("meeting", _) => world.Held,
        ("entry", _) => world.Entry,
        ("case", _) => world.Case,
        ("trial", _) => world.Trial,
        ("time", _) => "start",
        ("letter", _) => world.Letter,
        ("agreement" or "revision", _) => "1",
        ("order", "GetReport" or "GetReportDocument") => world.Report,
        ("order", "DeleteMeetingPack") => new string('0', 24),
        ("order", _) => world.Pack,
        ("document", _) => "pack.pdf",
        ("subscriber", "DeleteSubscriber") => new string('0', 32),
        ("subscriber", _) => world.Subscriber,
        ("file", "GetOverview") => SecurityWorld.Area + ".pdf",
        ("file", "GetFigures") => "figures.csv",
        ("file", "GetMessages") => "2026Q1.json",
        ("file", "MessagesFile") => "2026Q1.pdf",
        ("file", "GetConditionsGroups") => "groups",
        ("file", "AgendaFile" or "MeetingFile") => "0123456789ab",
        ("file" or "year", _) => $"{DateTime.UtcNow.Year + 1}",
        ("network", _) => "landsdel-10",
        ("month", _) => "2026M03",
        ("indicator", _) => "ledige-dagpenge",
        ("format", "GetYearPlan") => "none",
        ("format", "MinutesFile" or "GetMinutesFile" or "ApprovalFile") => "pdf",
        ("format", _) => "csv",
        ("name", _) => "site.css",
        ("id", _) => new string('0', 32),
        ("delivery", _) => "none",
        _ => "nowhere",
    });

    /// <summary>The purpose and the payload of the link that opens it.</summary>
    public (string Purpose, string Payload) Link(SecurityWorld world) => Function switch
    {
        "GetDocument" => (LinkPurposes.Document, $"2026M03/1/{SecurityWorld.Area}.pdf"),
        "MaterialDocument" => (LinkPurposes.Material, $"{world.Coming} {world.Pack} pack.pdf"),
        "SendAgendaFile" or "AgendaFile" or "AgendaItems" => (LinkPurposes.AgendaItems, $"{world.Coming} {SecurityWorld.Area}"),
        "MinutesApprovalPage" or "ApprovalFile" => (LinkPurposes.Minutes, $"{world.Sent} {SecurityWorld.Area} 1"),
        "EvaluationByLink" => (LinkPurposes.Evaluation, $"{world.Held} {SecurityWorld.Area}"),
        "ConfirmSubscription" => (LinkPurposes.Confirm, $"{world.Subscriber} 1 0 0 {SecurityWorld.Area}"),
        "LeaveSubscription" => (LinkPurposes.Leave, $"{world.Subscriber} 0"),
        "ManageSubscription" => (LinkPurposes.Manage, world.Subscriber),
        "EndSubscription" => (LinkPurposes.Manage, new string('0', 32)),
        _ => throw new InvalidOperationException($"{Function} has a token, and the test does not know what for."),
    };

    /// <summary>A body that whoever is let in is told to be wrong, so that nothing is changed.</summary>
    /// <param name="mark">The mark of the caller's forms.</param>
    public HttpContent? Body(string mark) => Method is "GET" or "HEAD" or "DELETE" ? null : TakesForm
        ? new FormUrlEncodedContent([new("month", "x"), new("version", "0"), new("token", mark)])
        : new StringContent("{\"month\":\"x\"}", null, "application/json");

    [GeneratedRegex(@"\{\*?([a-z]+)\}")]
    private static partial Regex Braces();
}
