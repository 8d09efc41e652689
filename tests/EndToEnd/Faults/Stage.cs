using Microsoft.AspNetCore.Http;

namespace Reporting.EndToEnd.Faults;

/// <summary>What a month goes through, and the building of a meeting pack after it.</summary>
public enum Stage
{
    Import,
    Compute,
    Publish,
    Deliver,
    Pack,
}

/// <summary>Tells by a request to the storage which stage makes it.</summary>
internal static class Stages
{
    public static IReadOnlyList<Stage> All { get; } = Enum.GetValues<Stage>();

    /// <summary>The stage of a write; null when it may be any stage's, or the host's own.</summary>
    public static Stage? Of(HttpRequest request)
    {
        var path = request.Path.Value!.Split('/', 3) is [_, _, var rest] ? rest : "";
        var sends = HttpMethods.IsPost(request.Method);
        return path.Split('/', '(')[0] switch
        {
            "extracts" or "sources" or "imports" or "import" => Stage.Import,
            "runs" when path.Contains("told") || path.Contains("crossings") => Stage.Publish,
            "runs" when path.StartsWith("runs/2", StringComparison.Ordinal) || sends => Stage.Import,
            "overviews" or "work" => Stage.Compute,
            "published" => Stage.Publish,
            "compute" => sends ? Stage.Import : Stage.Compute,
            "publish" => sends ? Stage.Compute : Stage.Publish,
            "deliver" => sends ? Stage.Publish : Stage.Deliver,
            "deliveries" when sends || path.Contains("'open'") && HttpMethods.IsPut(request.Method) => Stage.Publish,
            "deliveries" => Stage.Deliver,
            "orders" => Stage.Pack,
            _ => null,
        };
    }

    /// <summary>Whether a request is one of the app's work that may belong to any stage.</summary>
    public static bool IsOfAny(HttpRequest request) => request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal)
        || request.Path.Value.Contains("/runs(", StringComparison.Ordinal);
}
