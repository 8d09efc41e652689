namespace Reporting.Website.Subscriptions;

/// <summary>The words of the pages that mails link to.</summary>
public sealed record SubscriptionText
{
    /// <summary>The language's code, for the page itself.</summary>
    public required string Code { get; init; }

    /// <summary>The question whether the address is right: title, what stands before the address, what to do otherwise, button.</summary>
    public required (string Title, string Lead, string Otherwise, string Button) Confirm { get; init; }

    /// <summary>It is confirmed: title, text, link to the choice.</summary>
    public required (string Title, string Text, string Manage) Confirmed { get; init; }

    /// <summary>The question before leaving: title, text, button.</summary>
    public required (string Title, string Text, string Button) Leave { get; init; }

    /// <summary>They have left: title, text.</summary>
    public required (string Title, string Text) Left { get; init; }

    /// <summary>The page to change the choice: title, what stands before the address, button, that it is done, what is missing.</summary>
    public required (string Title, string Lead, string Button, string Done, string Missing) Manage { get; init; }

    /// <summary>Deleting it all: heading, text, button.</summary>
    public required (string Title, string Text, string Button) Delete { get; init; }

    /// <summary>It is deleted: title, text.</summary>
    public required (string Title, string Text) Deleted { get; init; }

    /// <summary>A link that is too old: title, text.</summary>
    public required (string Title, string Text) Expired { get; init; }

    /// <summary>A link that has confirmed what it was for: title, text.</summary>
    public required (string Title, string Text) Used { get; init; }

    /// <summary>A link that the app did not make: title, text.</summary>
    public required (string Title, string Text) Wrong { get; init; }

    /// <summary>A link of somebody who is no longer there: title, text.</summary>
    public required (string Title, string Text) Gone { get; init; }

    /// <summary>A link to a document that is too old: title, text.</summary>
    public required (string Title, string Text) DocumentExpired { get; init; }

    /// <summary>The page to sign up: title, text, label of the address, button.</summary>
    public required (string Title, string Text, string Mail, string Button) SignUp { get; init; }

    /// <summary>What is said to everybody who signs up: title, text.</summary>
    public required (string Title, string Text) SignedUp { get; init; }

    /// <summary>That something is missing in a sign-up.</summary>
    public required string NotSignedUp { get; init; }

    /// <summary>That the hour is full.</summary>
    public required string TooMany { get; init; }

    /// <summary>That an address refused mails so often that none are sent.</summary>
    public required string Suspended { get; init; }

    /// <summary>What a choice consists of: areas, kinds, language, how.</summary>
    public required (string Areas, string Kinds, string Language, string How) Parts { get; init; }

    /// <summary>Areas by what they are: municipalities and jobcentres, regions and the country.</summary>
    public required (string Local, string Wide) AreaGroups { get; init; }

    /// <summary>The kinds of mail, in the order of <see cref="ChoiceNames.Kinds"/>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>The languages, in the order of <see cref="ChoiceNames.Languages"/>.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>All areas in one mail, and one mail for each.</summary>
    public required (string Together, string PerArea) How { get; init; }

    /// <summary>Kinds of mail in words.</summary>
    public IEnumerable<string> Of(SubscriptionKinds kinds) =>
        ChoiceNames.Kinds.Index().Where(k => kinds.HasFlag(k.Item.Kind)).Select(k => Kinds[k.Index]);

    /// <summary>The words of a language.</summary>
    public static SubscriptionText In(Language language) =>
        language == Language.English ? SubscriptionTexts.English : SubscriptionTexts.Danish;
}
