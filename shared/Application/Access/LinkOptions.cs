using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Reporting.Application.Settings;

namespace Reporting.Application.Access;

/// <summary>How links are signed.</summary>
public sealed class LinkOptions : IOptionsSection
{
    private const string Name = "Links__Key";
    private const string What = "a secret of at least 32 characters, the same for all instances";

    /// <inheritdoc/>
    public static string Section => "Links";

    /// <summary>The secret that signs links; never logged.</summary>
    [Required(ErrorMessage = What)]
    public string Key { get; set; } = "";

    /// <summary>The same, when it is one.</summary>
    /// <exception cref="InvalidOperationException">It could not be read from the key vault.</exception>
    public string Secret() => VaultReference.Require(Name, Key);

    /// <inheritdoc/>
    public IEnumerable<string> Errors(IConfiguration settings) =>
        Key.Length < LinkSigner.MinCharacters ? [$"Set {Name} to {What}; it has {Key.Length}."] : [];
}
