namespace Reporting.Website.Messages;

/// <summary>A quarter's messages to the central level, as far as the caller may see them.</summary>
/// <param name="Quarters">The quarters to choose from, newest first.</param>
/// <param name="Typed">The answer that was not taken: its message's key and what was typed; null when none was.</param>
public sealed record MessagesPageModel(
    Catalogue Catalogue, UpwardReport Report, IReadOnlyList<Period> Quarters, 
    (string Key, string Text)? Typed, FormRefusal? Refusal, bool IsSaved) : IPageModel<MessagesPageView>
{
    /// <summary>The key of a message on its page: its meeting and its id.</summary>
    public static string Key(string meeting, string message) => $"m-{meeting}-{message}";

    /// <summary>The field that says which answer the form was made from.</summary>
    public const string Answered = "answered";

    /// <summary>What tells an answer from others of the same message; empty for none.</summary>
    public static string Version(MessageAnswer? answer) => answer?.At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>The address of a quarter's page.</summary>
    public static string Address(Period quarter) => $"/messages?quarter={quarter}";
}
