namespace Reporting.Storage.Knowledge;

/// <summary>The entries of the knowledge bank.</summary>
public sealed class KnowledgeRepository(StorageAccount account, TimeProvider clock)
    : KeptRepository<KnowledgeEntry>(account, clock, Partition)
{
    /// <summary>The partition of the entries.</summary>
    internal const string Partition = "entries";
}
