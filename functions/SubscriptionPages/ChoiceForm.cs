using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>A form with a choice in it, as it was posted.</summary>
internal sealed class ChoiceForm
{
    private readonly Dictionary<string, StringValues> fields;

    private ChoiceForm(Dictionary<string, StringValues> fields) => this.fields = fields;

    /// <summary>Reads a posted form.</summary>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static async Task<ChoiceForm> ReadAsync(HttpRequest http, CancellationToken cancellation) =>
        new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString((await SmallBody.ReadAsync(http, cancellation)).Span)));

    /// <summary>A field; empty when it was not sent.</summary>
    public string Text(string name) => fields.GetValueOrDefault(name).ToString();

    /// <summary>The choice; null when it cannot be made.</summary>
    public SubscriptionChoice? Choice(ChoiceRules rules) => rules.Read(
        new SubscriptionRequest("", Texts("areas"), Texts("kinds"), Text("language"), Text("perArea") == "true"), new Mistakes());

    private string[] Texts(string name) => [.. fields.GetValueOrDefault(name).OfType<string>()];
}
