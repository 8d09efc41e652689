namespace Reporting.Application.Settings;

/// <summary>
/// A reference to a secret in a key vault, as it stands in a setting in Azure. Azure hands the reference on when it cannot read
/// the secret; as a key it would be one that anybody can guess. It stops what needs the secret and not the start: with the vault
/// out of reach, pages are still shown.
/// </summary>
public static class VaultReference
{
    /// <summary>Whether a setting's value is a reference instead of the secret.</summary>
    public static bool IsUnresolved(string value) => value.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal);

    /// <summary>What is wrong when it is one.</summary>
    public static string ErrorOf(string name) =>
        $"{name} is a Key Vault reference that was not resolved: see that the vault has the secret and that the app's identity may read it.";

    /// <summary>The secret.</summary>
    /// <exception cref="InvalidOperationException">It is a reference.</exception>
    public static string Require(string name, string value) =>
        IsUnresolved(value) ? throw new InvalidOperationException(ErrorOf(name)) : value;
}
