using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Reporting.Application.Settings;

namespace Reporting.Application.Access;

/// <summary>How links are signed.</summary>
public sealed class LinkOptions : IOptionsSection
{
    /// <inheritdoc/>
    public static string Section => "Links";

    /// <summary>The secret that signs links; never logged.</summary>
    [Required(ErrorMessage = LinkSigner.Secret)]
    public string Key { get; set; } = "";

    /// <summary>The same, when it is one.</summary>
    /// <exception cref="InvalidOperationException">It could not be read from the key vault.</exception>
    public string Secret() => VaultReference.Require("Links__Key", Key);

    /// <inheritdoc/>
    public IEnumerable<string> Errors(IConfiguration settings) => LinkSigner.ErrorIn(Key) is { } error ? [error] : [];
}
