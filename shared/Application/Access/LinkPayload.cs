using System.Globalization;
using Reporting.Domain;

namespace Reporting.Application.Access;

/// <summary>What the links of a subscriber carry. They are read only after their signature was found right.</summary>
public static class LinkPayload
{
    /// <summary>Who confirms, and what.</summary>
    public static string Confirm(string subscriber, SubscriptionChoice choice) => string.Create(CultureInfo.InvariantCulture,
        $"{subscriber} {(int)choice.Kinds} {(int)choice.Language} {(choice.PerArea ? 1 : 0)} {string.Join(',', choice.Areas)}");

    /// <summary>Reads what <see cref="Confirm"/> wrote.</summary>
    public static (string Subscriber, SubscriptionChoice Choice) ReadConfirm(string payload)
    {
        var parts = payload.Split(' ', 5);
        return (parts[0], new SubscriptionChoice(
            parts[4].Split(','), (SubscriptionKinds)Number(parts[1]), (Language)Number(parts[2]), parts[3] == "1"));
    }

    /// <summary>Who leaves, and what.</summary>
    public static string Leave(string subscriber, SubscriptionKinds kinds) =>
        string.Create(CultureInfo.InvariantCulture, $"{subscriber} {(int)kinds}");

    /// <summary>Reads what <see cref="Leave"/> wrote.</summary>
    public static (string Subscriber, SubscriptionKinds Kinds) ReadLeave(string payload)
    {
        var parts = payload.Split(' ');
        return (parts[0], (SubscriptionKinds)Number(parts[1]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
