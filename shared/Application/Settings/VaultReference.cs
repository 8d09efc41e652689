namespace Reporting.Application.Settings;

/// <summary>A reference to a secret in a key vault, as it stands in a setting in Azure.</summary>
public static class VaultReference
{
    /// <summary>
    /// What is wrong when a setting's value is a reference instead of the secret, or null. Azure hands the reference on when
    /// it cannot read the secret; as a key it would be one that anybody can guess.
    /// </summary>
    public static string? ErrorIn(string name, string value) => value.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal)
        ? $"{name} is a Key Vault reference that was not resolved: see that the vault has the secret and that the app's identity may read it."
        : null;
}
