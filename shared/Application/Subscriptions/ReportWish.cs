using System.Text.Json;

namespace Reporting.Application.Subscriptions;

/// <summary>A report that somebody wants to be sent, as it was sent or written in a form.</summary>
/// <param name="Report">The report's id, such as <c>key-figures</c>; empty when it was not said.</param>
/// <param name="Of">An area's code or a comparison group's id; empty when it was not said.</param>
/// <param name="Every">month or quarter.</param>
public sealed record ReportWish(string Report, string Of, string Every = "month")
{
    /// <summary>Reads one that a program sent.</summary>
    /// <exception cref="InvalidOperationException">A member has the wrong type, or is not known.</exception>
    internal static ReportWish Read(JsonElement json) => json.EnumerateObject().Aggregate(new ReportWish("", ""), (wish, member) =>
        member.Name switch
        {
            "report" => wish with { Report = SubscriptionRequest.Text(member.Value) },
            "of" => wish with { Of = SubscriptionRequest.Text(member.Value) },
            "every" => wish with { Every = SubscriptionRequest.Text(member.Value) },
            _ => throw new InvalidOperationException("A member of a report is not known."),
        });
}
