using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Reporting.Functions.Hosting;

/// <summary>A function that answers HTTP, as its attributes describe it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Route">The template of its address, without the slash before it.</param>
/// <param name="Methods">The methods it answers, in capitals.</param>
/// <param name="Level">Which key the host asks for.</param>
/// <param name="Method">The method that is the function.</param>
internal sealed record HttpFunction(string Name, string Route, IReadOnlyList<string> Methods, AuthorizationLevel Level, MethodInfo Method)
{
    private static readonly FrozenDictionary<string, HttpFunction> ByName = Read().ToFrozenDictionary(f => f.Name);

    // Both when they are first asked for: a start waits for neither, and a path that is not there must cost little.
    private object[]? attributes;
    private TemplateMatcher? shape;

    /// <summary>All of them, in the order in which the host matches routes: by name.</summary>
    public static IReadOnlyList<HttpFunction> All { get; } = [.. ByName.Values.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>An attribute of it, or null.</summary>
    public T? Attribute<T>() where T : Attribute => Own().OfType<T>().FirstOrDefault();

    /// <summary>All its attributes of a kind.</summary>
    public IEnumerable<T> Attributes<T>() where T : Attribute => Own().OfType<T>();

    /// <summary>The function of a name; null when it is not of HTTP.</summary>
    public static HttpFunction? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The methods that functions other than the last, which takes everything, answer at a path.</summary>
    public static IReadOnlyList<string> MethodsAt(PathString path) =>
        [.. All.SkipLast(1).Where(f => f.Matches(path)).SelectMany(f => f.Methods).Distinct().Order(StringComparer.Ordinal)];

    private object[] Own() => attributes ??= Method.GetCustomAttributes(inherit: true);

    private bool Matches(PathString path) => (shape ??= new TemplateMatcher(TemplateParser.Parse(Plain()), [])).TryMatch(path, []);

    // Constraints part templates that would overlap; whether a path exists is told by its shape.
    private string Plain() =>
        string.Join('/', RoutePatternFactory.Parse(Route).PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternParameterPart { IsOptional: true } => "", // the front page, whose template may not be empty
        RoutePatternParameterPart parameter => $"{{{(parameter.IsCatchAll ? "*" : "")}{parameter.Name}}}",
        RoutePatternLiteralPart literal => literal.Content,
        _ => ((RoutePatternSeparatorPart)p).Content,
    }))));

    private static IEnumerable<HttpFunction> Read() =>
        from type in typeof(HttpFunction).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        let trigger = method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(t => t is not null)
        where trigger is not null
        select new HttpFunction(function.Name, trigger.Route ?? function.Name,
            [.. (trigger.Methods ?? []).Select(m => m.ToUpperInvariant())], trigger.AuthLevel, method);
}
