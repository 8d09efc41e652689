namespace Reporting.Storage.Knowledge;

/// <summary>The trials.</summary>
public sealed class TrialRepository(StorageAccount account, TimeProvider clock) : KeptRepository<Trial>(account, clock, "trials");
