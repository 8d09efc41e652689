using System.ComponentModel.DataAnnotations;
using Reporting.Application.Settings;

namespace Reporting.Application.Operations;

/// <summary>How long a run may take.</summary>
public sealed class RunOptions : IOptionsSection
{
    /// <inheritdoc/>
    public static string Section => "";

    /// <summary>After how many minutes what is missing of a run is given up.</summary>
    [Range(1, 1_440)]
    public int RunDeadlineMinutes { get; set; } = 60;

    /// <summary>The same as a time.</summary>
    public TimeSpan Deadline => TimeSpan.FromMinutes(RunDeadlineMinutes);
}
