using System.Globalization;

namespace Reporting.Application.Access;

/// <summary>What the links of a subscriber carry. They are read only after their signature was found right.</summary>
public static class LinkPayload
{
    private const int PartsWithNumber = 6;

    /// <summary>Who confirms, what, and by which question.</summary>
    public static string Confirm(string subscriber, SubscriptionChoice choice, int number) => string.Create(CultureInfo.InvariantCulture,
        $"{subscriber} {(int)choice.Kinds} {(int)choice.Language} {(choice.PerArea ? 1 : 0)} {string.Join(',', choice.Areas)} {number}");

    /// <summary>Reads what <see cref="Confirm"/> wrote.</summary>
    public static (string Subscriber, SubscriptionChoice Choice) ReadConfirm(string payload)
    {
        var parts = payload.Split(' ');
        return (parts[0], new SubscriptionChoice(
            parts[4].Split(','), (SubscriptionKinds)Number(parts[1]), (Language)Number(parts[2]), parts[3] == "1"));
    }

    /// <summary>The number of the question; 1 in links from before they had any.</summary>
    public static int ReadNumber(string payload) => payload.Split(' ') is { Length: PartsWithNumber } parts ? Number(parts[^1]) : 1;

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
