namespace Reporting.Storage.Knowledge;

/// <summary>The cases of intervention.</summary>
public sealed class CaseRepository(StorageAccount account, TimeProvider clock)
    : KeptRepository<InterventionCase>(account, clock, "cases");
