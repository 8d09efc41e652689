using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Subscriptions;

/// <summary>A sign-up that can be done.</summary>
public sealed record SoundRequest(string Mail, SubscriptionChoice Choice);

/// <summary>Reads and checks sign-ups.</summary>
public sealed class SubscriptionReader(ChoiceRules rules)
{
    /// <summary>A sign-up; null when something is wrong with it, and the errors tell what.</summary>
    public SoundRequest? Read(JsonElement json, ValidationErrors errors)
    {
        var before = errors.Count;
        var request = SubscriptionRequest.Read(json, errors);
        if (errors.Count > before) return null;
        var mail = MailAddresses.Read(request.Mail);
        if (mail is null)
            errors.Add("mail", "This is not a mail address that can be used. Write one plain address, such as chef@jobcenter.example.");
        return rules.Read(request, errors) is { } choice && mail is not null ? new SoundRequest(mail, choice) : null;
    }
}
