using Microsoft.Extensions.Configuration;

namespace Reporting.Application.Settings;

/// <summary>
/// Options that are one section of the settings. Its public properties that can be set are the settings: texts, whole numbers
/// with a <c>Range</c>, yes or no, addresses. A text with <c>Required</c> must be given; the attribute's message says what it is.
/// </summary>
public interface IOptionsSection
{
    /// <summary>The section's name: <c>Site</c> for <c>Site__Address</c>; empty for settings that stand alone.</summary>
    static abstract string Section { get; }

    /// <summary>What is wrong beyond a single value's form, a sentence each that names the setting.</summary>
    /// <param name="settings">All settings.</param>
    IEnumerable<string> Errors(IConfiguration settings) => [];
}
