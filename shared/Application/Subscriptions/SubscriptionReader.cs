using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Subscriptions;

/// <summary>A sign-up that can be done.</summary>
public sealed record SoundRequest(string Mail, SubscriptionChoice Choice);

/// <summary>Reads and checks sign-ups.</summary>
public sealed class SubscriptionReader(ChoiceRules rules)
{
    /// <summary>A sign-up that a program sent; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="newest">The newest published month; null where there is none yet.</param>
    public SoundRequest? Read(JsonElement json, ValidationErrors errors, Period? newest = null)
    {
        var before = errors.Count;
        var request = SubscriptionRequest.Read(json, errors);
        return errors.Count > before ? null : Read(request, errors, newest);
    }

    /// <summary>A sign-up; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="newest">The newest published month; null where there is none yet.</param>
    public SoundRequest? Read(SubscriptionRequest request, ValidationErrors errors, Period? newest = null)
    {
        var mail = MailAddresses.Read(request.Mail);
        if (mail is null) errors.Add("mail", MailAddresses.Wrong);
        return rules.Read(request, errors, newest) is { } choice && mail is not null ? new SoundRequest(mail, choice) : null;
    }
}
