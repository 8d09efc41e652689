namespace Reporting.Application.Requests;

/// <summary>In which way something asked for cannot be given or done.</summary>
public enum RefusalKind
{
    /// <summary>What was asked is not understood.</summary>
    Bad,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It cannot be done as things are.</summary>
    Conflict,

    /// <summary>It was there and is closed.</summary>
    Gone,
}

/// <summary>Why something asked for cannot be given or done.</summary>
/// <param name="Detail">What is wrong and what to do, as sentences.</param>
public sealed record Refusal(RefusalKind Kind, string Detail)
{
    /// <summary>What was asked is not understood.</summary>
    public static Refusal Bad(string detail) => new(RefusalKind.Bad, detail);

    /// <summary>What was asked for is not there.</summary>
    public static Refusal Missing(string detail) => new(RefusalKind.Missing, detail);

    /// <summary>What was asked for was there and is closed.</summary>
    public static Refusal Gone(string detail) => new(RefusalKind.Gone, detail);

    /// <summary>What was asked cannot be done as things are.</summary>
    public static Refusal Conflict(string detail) => new(RefusalKind.Conflict, detail);
}
