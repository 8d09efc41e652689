namespace Reporting.Website.Operations;

/// <summary>What states are called on the pages of those who have signed in.</summary>
internal static class OperatorTexts
{
    public static string Of(SiteContext context, RunState state) => state switch
    {
        RunState.Importing => context.Say("henter tal", "importing"),
        RunState.Computing => context.Say("beregner", "computing"),
        RunState.Publishing => context.Say("offentliggør", "publishing"),
        RunState.Completed => context.Say("færdig", "completed"),
        RunState.CompletedWithFailures => context.Say("færdig, men nogle områder mislykkedes", "completed, but some areas failed"),
        RunState.Superseded => context.Say("afløst af en nyere revision", "superseded by a newer revision"),
        _ => context.Say("mislykket", "failed"),
    };

    public static string Of(SiteContext context, OrderState state) => state switch
    {
        OrderState.Building => context.Say("laves", "being made"),
        OrderState.Done => context.Say("✓ færdig", "✓ done"),
        OrderState.DoneWithFailures => context.Say("! færdig, men noget mislykkedes", "! done, but some parts failed"),
        _ => context.Say("✗ mislykket", "✗ failed"),
    };

    public static string Of(SiteContext context, ImportState state) => state switch
    {
        ImportState.Queued => context.Say("venter i køen", "waits in the queue"),
        ImportState.Running => context.Say("i gang", "running"),
        ImportState.MadeRun => context.Say("lavede en kørsel", "made a run"),
        ImportState.NothingNew => context.Say("intet nyt", "nothing new"),
        _ => context.Say("mislykket", "failed"),
    };

    public static string Of(SiteContext context, DeliveryState state) => state switch
    {
        DeliveryState.Waiting => context.Say("venter", "waiting"),
        DeliveryState.Sending => context.Say("er ved at blive sendt", "being sent"),
        DeliveryState.Sent => context.Say("sendt", "sent"),
        DeliveryState.NotNeeded => context.Say("ikke nødvendig", "not needed"),
        DeliveryState.Rejected => context.Say("afvist", "refused"),
        DeliveryState.Failed => context.Say("mislykket", "failed"),
        _ => context.Say("aflyst", "cancelled"),
    };

    public static string Of(SiteContext context, DeliveryKind kind) => kind switch
    {
        DeliveryKind.Overview => context.Say("resultatoversigt", "overview"),
        DeliveryKind.Alert => context.Say("besked om skift", "alert"),
        DeliveryKind.Digest => context.Say("samlet overblik", "digest"),
        DeliveryKind.Confirmation => context.Say("bekræftelse", "confirmation"),
        DeliveryKind.Report => context.Say("rapport", "report"),
        DeliveryKind.Evaluation => context.Say("spørgsmål om et møde", "questions about a meeting"),
        DeliveryKind.Newsletter => context.Say("nyhedsbrev", "newsletter"),
        DeliveryKind.Succession => context.Say("besked om et område, der er ophørt", "news of an area that has ended"),
        _ => context.Say("påmindelse", "reminder"),
    };

    public static string Of(SiteContext context, SubscriberState state) => state switch
    {
        SubscriberState.Unconfirmed => context.Say("har ikke bekræftet", "has not confirmed"),
        SubscriberState.Active => context.Say("aktiv", "active"),
        _ => context.Say("sat på pause, fordi adressen afviste mails", "suspended, since the address refused mails"),
    };
}
