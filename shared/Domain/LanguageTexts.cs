namespace Reporting.Domain;

/// <summary>Writes in two languages: both texts stand side by side where they are used, so that who translates sees both.</summary>
public static class LanguageTexts
{
    /// <summary>What is said in the language: a text, or texts that belong together.</summary>
    public static T Say<T>(this Language language, T danish, T english) => language == Language.Danish ? danish : english;
}
