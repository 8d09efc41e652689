namespace Reporting.Application.Knowledge;

/// <summary>How the knowledge bank's words are written in forms and addresses.</summary>
public static class KnowledgeNames
{
    /// <summary>The kinds by their names.</summary>
    public static IReadOnlyList<(string Name, KnowledgeKind Value)> Kinds { get; } =
        [("practice", KnowledgeKind.Practice), ("analysis", KnowledgeKind.Analysis), ("memo", KnowledgeKind.Memo)];

    /// <summary>The name of a kind.</summary>
    public static string Of(KnowledgeKind kind) => Kinds.First(k => k.Value == kind).Name;
}
