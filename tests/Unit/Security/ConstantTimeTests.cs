using Xunit;

namespace Reporting.Unit.Security;

public class ConstantTimeTests
{
    // How long a comparison takes cannot be measured soundly on a machine with other work; which comparison is made can be read.
    [Theory]
    [InlineData("shared/Application/Access/LinkSigner.cs")]
    [InlineData("infra/local/Host/AccessKeys.cs")]
    public void SecretsAreComparedInConstantTimeOnly(string file)
    {
        var code = File.ReadAllText(Repository.Path(file.Split('/')));
        Assert.Contains("CryptographicOperations.FixedTimeEquals(", code);
        Assert.DoesNotContain("SequenceEqual", code);
    }
}
