using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reporting.Functions.Hosting;

namespace Reporting.Unit;

/// <summary>Settings as a test gives them, and what the app makes of them.</summary>
internal static class TestSettings
{
    private static readonly (string Name, string? Value)[] Required =
        [("Jobindsats__Token", "token"), ("Links__Key", "0123456789abcdef0123456789abcdef")];

    /// <summary>The names of all settings that the code reads or a trigger refers to, as environment variables.</summary>
    public static IReadOnlyList<string> Names =>
    [
        "AzureWebJobsStorage", StorageAccount.DataAccount, StorageAccount.AppIdentity, "Catalogue",
        TelemetrySettings.Collector, TelemetrySettings.Insights, TelemetrySettings.InsightsLogin,
        .. FunctionsMetadata.All.Where(t => t.Type == "timerTrigger").Select(t => t.Source.Trim('%')),
        .. typeof(IOptionsSection).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IOptionsSection))).SelectMany(NamesOf),
    ];

    /// <summary>The configuration that comes of environment variables; the last of a name counts.</summary>
    public static IConfiguration Of(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(s => s.Name.Replace("__", ":")).ToDictionary(g => g.Key, g => g.Last().Value)).Build();

    /// <summary>The options that come of environment variables.</summary>
    public static TOptions Read<TOptions>(params (string Name, string? Value)[] settings) where TOptions : class, IOptionsSection, new()
    {
        var options = new TOptions();
        OptionsReader.Read(options, Of(settings));
        return options;
    }

    /// <summary>The same as the app's parts are given them.</summary>
    public static IOptions<TOptions> Options<TOptions>(params (string Name, string? Value)[] settings)
        where TOptions : class, IOptionsSection, new() => Microsoft.Extensions.Options.Options.Create(Read<TOptions>(settings));

    /// <summary>What is wrong with environment variables.</summary>
    public static IReadOnlyList<string> Errors<TOptions>(params (string Name, string? Value)[] settings)
        where TOptions : class, IOptionsSection, new()
    {
        try
        {
            Read<TOptions>(settings);
            return [];
        }
        catch (OptionsValidationException errors)
        {
            return [.. errors.Failures];
        }
    }

    /// <summary>Adds the app with the settings that it must have, and with others.</summary>
    public static void AddApp(this IServiceCollection services, StorageAccount? account = null, Func<Catalogue>? catalogue = null,
        params (string Name, string? Value)[] settings)
    {
        services.AddSingleton(Of([.. Required, .. settings]));
        services.AddReporting(() => account ?? throw new NotSupportedException(), catalogue ?? (() => throw new NotSupportedException()));
        if (account is null) services.AddSingleton(TimeProvider.System); // otherwise the account's, and there is none
    }

    private static IEnumerable<string> NamesOf(Type options) => (IEnumerable<string>)typeof(OptionsReader)
        .GetMethod(nameof(OptionsReader.Names), BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(options).Invoke(null, null)!;
}
