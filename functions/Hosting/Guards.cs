namespace Reporting.Functions.Hosting;

/// <summary>Who may see a restricted page.</summary>
public enum Audience
{
    /// <summary>Whoever has signed in.</summary>
    SignedIn,

    /// <summary>Whoever has signed in and has a role.</summary>
    AnyRole,

    /// <summary>Whoever plans meetings: regions and operators.</summary>
    Planners,

    /// <summary>Operators.</summary>
    Operators,
}

/// <summary>A page of the site: what goes wrong is answered with a page.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class SitePageAttribute : Attribute;

/// <summary>A page for those who have signed in; forms must hold their caller's token.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RestrictedAttribute(Audience audience = Audience.AnyRole) : SitePageAttribute
{
    /// <summary>Whether a caller belongs to the audience.</summary>
    public bool Admits(Caller caller) => audience switch
    {
        Audience.SignedIn => true,
        Audience.AnyRole => caller.Roles.Count > 0,
        Audience.Planners => caller.IsOperator || caller.Roles.Any(r => r.Kind == RoleKind.Region),
        _ => caller.IsOperator,
    };
}

/// <summary>A page whose address is a credential: the address goes nowhere, and nothing is kept.</summary>
/// <param name="purpose">One of <see cref="LinkPurposes"/>: a form is read only when the route's token is valid for it.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkPageAttribute(string purpose) : SitePageAttribute
{
    /// <summary>What the token must be for.</summary>
    public string Purpose => purpose;
}

/// <summary>The body has 64 kB at most.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallBodyAttribute : Attribute;

/// <summary>The answer changes only with the app, and may be kept for a minute.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CachedBrieflyAttribute : Attribute;

/// <summary>A parameter in the query of an API function, for the description of the API.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class QueryParameterAttribute(string name) : Attribute
{
    /// <summary>The parameter's name.</summary>
    public string Name => name;
}

/// <summary>The JSON body of an API function, for the description of the API.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class BodyAttribute(Type type) : Attribute
{
    /// <summary>What the body is read as.</summary>
    public Type Type => type;

    /// <summary>Whether the function does without.</summary>
    public bool IsOptional { get; init; }
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BodyAttribute<T>() : BodyAttribute(typeof(T));
