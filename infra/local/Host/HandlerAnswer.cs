using System.Text.Json;

namespace Reporting.Local.Host;

/// <summary>What an answer does to its invocation.</summary>
internal enum AnswerEffect
{
    /// <summary>It succeeded.</summary>
    Succeeds,

    /// <summary>It failed.</summary>
    Fails,

    /// <summary>It never ends by itself.</summary>
    Hangs,
}

/// <summary>A handler's answer to an invocation, judged by the host's rules.</summary>
internal sealed record HandlerAnswer(AnswerEffect Effect, string Reason, IReadOnlyList<string> Logs, bool HasOutputs)
{
    /// <summary>Judges status, media type and body.</summary>
    internal static HandlerAnswer Judge(int status, string? mediaType, string body)
    {
        if (status is < 200 or > 299)
        {
            return Fail($"status {status}: {Start(body)}");
        }

        if (body.Trim() is "" or "null")
        {
            return new HandlerAnswer(AnswerEffect.Hangs, $"status {status} with {(body.Length == 0 ? "an empty body" : "null")}; always answer at least {{}}", [], false);
        }

        return string.Equals(mediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            ? JudgeJson(body)
            : Fail($"content type {mediaType ?? "none"}, not application/json");
    }

    private static HandlerAnswer JudgeJson(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new HandlerAnswer(AnswerEffect.Succeeds, "", LogsIn(json.RootElement), HasOutput(json.RootElement))
                : Fail($"a JSON {json.RootElement.ValueKind}, not an object");
        }
        catch (JsonException)
        {
            return Fail($"no valid JSON: {Start(body)}");
        }
    }

    private static HandlerAnswer Fail(string reason) => new(AnswerEffect.Fails, reason, [], false);

    private static string[] LogsIn(JsonElement answer) =>
        answer.TryGetProperty("Logs", out var logs) && logs.ValueKind == JsonValueKind.Array ? [.. logs.EnumerateArray().Select(l => l.ToString())] : [];

    private static bool HasOutput(JsonElement answer) =>
        answer.TryGetProperty("Outputs", out var outputs) && outputs.ValueKind == JsonValueKind.Object && outputs.EnumerateObject().Any();

    private static string Start(string body) => body.Length <= 300 ? body : body[..300] + "...";
}
