using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Reporting.Application.Settings;

namespace Reporting.Application.Overviews;

/// <summary>How overviews are computed.</summary>
public sealed class ComputeOptions : IOptionsSection
{
    /// <inheritdoc/>
    public static string Section => "Compute";

    /// <summary>How many areas of a run are sent to be computed at first; each that is done sends one more.</summary>
    [Range(1, 100_000), ConfigurationKeyName("MostAreasWaiting")]
    public int MaxAreasWaiting { get; set; } = 256;
}
