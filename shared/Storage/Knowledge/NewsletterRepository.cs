namespace Reporting.Storage.Knowledge;

/// <summary>The newsletters of the regions.</summary>
public sealed class NewsletterRepository(StorageAccount account, TimeProvider clock)
    : KeptRepository<Newsletter>(account, clock, "newsletters");
