using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Reporting.Application.Settings;

namespace Reporting.Application.Import;

/// <summary>How Jobindsats is reached.</summary>
public sealed class SourceOptions : IOptionsSection
{
    /// <inheritdoc/>
    public static string Section => "Jobindsats";

    /// <summary>Where Jobindsats answers.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.jobindsats.dk/v3");

    /// <summary>The organisation's token.</summary>
    [Required(ErrorMessage = "the organisation's token at Jobindsats")]
    public string Token { get; set; } = "";

    /// <summary>How many seconds the source may take over one answer; all tables together may take four times that.</summary>
    [Range(1, 140)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>How long the source may take over one answer.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>The same for the client.</summary>
    /// <exception cref="InvalidOperationException">The token could not be read from the key vault.</exception>
    public JobindsatsOptions ForClient() => new(BaseAddress, VaultReference.Require("Jobindsats__Token", Token)) { Timeout = Timeout };

    /// <inheritdoc/>
    public IEnumerable<string> Errors(IConfiguration settings) =>
        VaultReference.IsUnresolved(Token) ? [] : ForClient().Errors().Select(e => $"Jobindsats__{e.Option} {e.Text}.");
}
