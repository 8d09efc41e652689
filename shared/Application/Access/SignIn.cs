namespace Reporting.Application.Access;

/// <summary>How people sign in.</summary>
public enum SignIn
{
    /// <summary>Not at all: there are no restricted pages.</summary>
    None,

    /// <summary>By Azure App Service authentication, which stands before the app and tells it who calls.</summary>
    AppService,

    /// <summary>By choosing who to be: on a developer's own machine alone.</summary>
    Development,
}
