using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Subscriptions;

/// <summary>A sign-up as it was sent.</summary>
/// <param name="Mail">Whose it is; empty when it was not said.</param>
/// <param name="Areas">The codes of the areas, 1 to 120; none are needed for reports alone.</param>
/// <param name="Kinds">overview, alerts, digest or newsletters; at least one, unless there are reports.</param>
/// <param name="Language">da or en.</param>
/// <param name="PerArea">Whether each area comes in a mail of its own.</param>
public sealed record SubscriptionRequest(
    string Mail, IReadOnlyList<string> Areas, IReadOnlyList<string> Kinds, string Language = "da", bool PerArea = false)
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"mail":"chef@jobcenter.example","areas":["751"],"kinds":["overview","alerts"],"language":"da","perArea":false}, """
        + """{"mail":"analyse@region.example","reports":[{"report":"key-figures","of":"082","every":"quarter"}]}.""";

    /// <summary>The reports that are wanted; none when left out.</summary>
    public IReadOnlyList<ReportWish> Reports { get; init; } = [];

    /// <summary>Whether nothing is wanted but reports.</summary>
    internal bool IsReportsOnly => Kinds.Count == 0 && Reports.Count > 0;

    private static readonly SubscriptionRequest Empty = new("", [], []);

    /// <summary>Reads what was sent; what has the wrong shape is an error and left as it is.</summary>
    public static SubscriptionRequest Read(JsonElement json, ValidationErrors errors)
    {
        if (json.ValueKind == JsonValueKind.Object)
            return json.EnumerateObject().TakeWhile(_ => !errors.IsFull)
                .Aggregate(Empty, (request, member) => request.With(member, errors));
        errors.Add("", $"This is not a JSON object. {Expected}");
        return Empty;
    }

    private SubscriptionRequest With(JsonProperty member, ValidationErrors errors)
    {
        try
        {
            return With(member.Name, member.Value) ?? Wrong(Cut(member.Name), $"'{Cut(member.Name)}' is not known. {Expected}");
        }
        catch (InvalidOperationException)
        {
            return Wrong("", $"A member has the wrong type, or holds text that is not Unicode: {Cut(member.ToString())} {Expected}");
        }

        SubscriptionRequest Wrong(string field, string text)
        {
            errors.Add(field, text);
            return this;
        }
    }

    private SubscriptionRequest? With(string name, JsonElement value) => name switch
    {
        "mail" => this with { Mail = Text(value) },
        "areas" => this with { Areas = [.. value.EnumerateArray().Select(Text)] },
        "kinds" => this with { Kinds = [.. value.EnumerateArray().Select(Text)] },
        "language" => this with { Language = Text(value) },
        "perArea" => this with { PerArea = value.GetBoolean() },
        "reports" => this with { Reports = [.. value.EnumerateArray().Select(ReportWish.Read)] },
        _ => null,
    };

    private static string Cut(string text) => text[..Math.Min(60, text.Length)];

    /// <summary>A text.</summary>
    /// <exception cref="InvalidOperationException">It is none, or holds what is not Unicode.</exception>
    internal static string Text(JsonElement value) => value.GetString() ?? throw new InvalidOperationException("It is null.");
}
