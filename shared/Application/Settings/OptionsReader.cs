using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Reporting.Application.Settings;

/// <summary>
/// Reads options from the settings. Not by the configuration binder: an empty setting counts as one that is not set, and an
/// error names the setting as the operator writes it, what stands there and what to write instead.
/// </summary>
public static class OptionsReader
{
    /// <summary>Registers options that are checked when the app starts.</summary>
    public static IServiceCollection AddValidated<TOptions>(this IServiceCollection services) where TOptions : class, IOptionsSection
    {
        services.AddOptions<TOptions>().Configure<IConfiguration>(Read).ValidateOnStart();
        return services;
    }

    /// <summary>The settings' names, as environment variables.</summary>
    public static IEnumerable<string> Names<TOptions>() where TOptions : IOptionsSection =>
        Properties<TOptions>().Select(p => Name<TOptions>(p, "__"));

    /// <summary>Reads the settings of a section.</summary>
    /// <exception cref="OptionsValidationException">Some cannot be used; the message names each.</exception>
    public static void Read<TOptions>(TOptions options, IConfiguration settings) where TOptions : class, IOptionsSection
    {
        List<string> errors = [.. Properties<TOptions>().Select(p => Set(options, p, settings)).OfType<string>()];
        if (errors.Count == 0) errors.AddRange(options.Errors(settings));
        if (errors.Count > 0) throw new OptionsValidationException(TOptions.Section, typeof(TOptions), errors);
    }

    private static IEnumerable<PropertyInfo> Properties<TOptions>() =>
        typeof(TOptions).GetProperties().Where(p => p.SetMethod is { IsPublic: true });

    private static string Name<TOptions>(PropertyInfo property, string between) where TOptions : IOptionsSection =>
        TOptions.Section.Length == 0 ? KeyOf(property) : TOptions.Section + between + KeyOf(property);

    private static string KeyOf(PropertyInfo property) =>
        property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name;

    private static string? Set<TOptions>(TOptions options, PropertyInfo property, IConfiguration settings) where TOptions : IOptionsSection
    {
        var name = Name<TOptions>(property, "__");
        if (settings[Name<TOptions>(property, ConfigurationPath.KeyDelimiter)] is not { Length: > 0 } text)
            return property.GetCustomAttribute<RequiredAttribute>() is { } required ? $"Set {name} to {required.ErrorMessage}." : null;
        var range = property.GetCustomAttribute<RangeAttribute>();
        if (Parse(property.PropertyType, text, range) is not { } value)
            return $"{name} is '{text}'; write {Expected(property.PropertyType, range)}.";
        property.SetValue(options, value);
        return null;
    }

    private static object? Parse(Type type, string text, RangeAttribute? range)
    {
        if (type == typeof(string)) return text;
        if (type == typeof(bool)) return bool.TryParse(text, out var flag) ? flag : null;
        if (type == typeof(Uri)) return Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && range!.IsValid(number) ? number : null;
    }

    private static string Expected(Type type, RangeAttribute? range) => type == typeof(bool) ? "true or false"
        : type == typeof(Uri) ? "a whole address, such as https://overviews.example/"
        : $"a whole number from {range!.Minimum} to {range.Maximum}";
}
