namespace Reporting.Domain.Knowledge;

/// <summary>Something that people write and that is kept with every change of it.</summary>
/// <param name="Id">What tells it from all others of its kind: see <see cref="KeptIds"/>.</param>
public abstract record Kept(string Id)
{
    /// <summary>1 for the first version, and one more for each change; 0 before it is kept.</summary>
    public int Version { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>Who changed it last, as typed.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether it was removed: it is shown to nobody but those who may bring it back, and stays in the history.</summary>
    public bool Removed { get; init; }
}
