namespace Reporting.Website.Packs;

/// <summary>What pages call those who ordered a meeting pack or deleted it: by their part, never by name.</summary>
internal static class OrdererTexts
{
    /// <summary>One of them, such as Region Midtjylland or Aarhus.</summary>
    /// <param name="orderer">A role's text, or <see cref="Orderer.Key"/>.</param>
    public static string Of(SiteContext context, Catalogue catalogue, string orderer) => Role.Read(orderer) switch
    {
        null => context.Say("et program med nøgle", "a program with a key"),
        { Kind: RoleKind.Operator } => context.Say("driften", "the operator"),
        { Code: var code } => catalogue.Area(code)?.Name ?? code,
    };

    /// <summary>That a pack was deleted, by whom and when.</summary>
    public static string Deleted(SiteContext context, Catalogue catalogue, DeletedOrder deleted)
    {
        var (by, when) = (Of(context, catalogue, deleted.By), context.Moment(deleted.Deleted));
        return context.Say($"Slettet af {by} den {when}.", $"Deleted by {by}, {when}.");
    }
}
