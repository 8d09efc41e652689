using System.Text.Json;

namespace Reporting.Functions;

/// <summary>A sign-up as it was sent.</summary>
/// <param name="Mail">Whose it is; empty when it was not said.</param>
/// <param name="Areas">The codes of the areas, 1 to 120.</param>
/// <param name="Kinds">overview, alerts or digest; at least one.</param>
/// <param name="Language">da or en.</param>
/// <param name="PerArea">Whether each area comes in a mail of its own.</param>
internal sealed record SubscriptionRequest(
    string Mail, IReadOnlyList<string> Areas, IReadOnlyList<string> Kinds, string Language = "da", bool PerArea = false)
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"mail":"chef@jobcenter.example","areas":["751"],"kinds":["overview","alerts"],"language":"da","perArea":false}.""";

    private static readonly SubscriptionRequest Empty = new("", [], []);

    /// <summary>Reads what was sent; what has the wrong shape is a mistake and left as it is.</summary>
    public static SubscriptionRequest Read(JsonElement json, Mistakes mistakes) =>
        JsonMembers.Read(json, Empty, (request, name, value) => request.With(name, value), Expected, mistakes);

    private SubscriptionRequest? With(string name, JsonElement value) => name switch
    {
        "mail" => this with { Mail = JsonMembers.Text(value) },
        "areas" => this with { Areas = JsonMembers.Texts(value) },
        "kinds" => this with { Kinds = JsonMembers.Texts(value) },
        "language" => this with { Language = JsonMembers.Text(value) },
        "perArea" => this with { PerArea = value.GetBoolean() },
        _ => null,
    };
}
