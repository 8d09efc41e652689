namespace Reporting.Application.Access;

/// <summary>What a caller may do with a <see cref="ProtectedResource"/>.</summary>
public enum Permission
{
    /// <summary>Read it, with its files.</summary>
    See,

    /// <summary>Order it, or have what failed of it made again.</summary>
    Order,

    /// <summary>Set the municipality's own goals.</summary>
    SetGoals,

    /// <summary>Write in the knowledge bank of it.</summary>
    Share,

    /// <summary>Approve the minutes of it, or comment on them: the jobcentre's part.</summary>
    Approve,

    /// <summary>Plan it, change it and follow it up: the region's part.</summary>
    Change,
}
