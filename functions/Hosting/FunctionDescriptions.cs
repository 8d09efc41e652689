using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Reporting.Functions.Hosting;

/// <summary>Describes the functions of the API to what writes its description, from their attributes.</summary>
internal sealed class FunctionDescriptions : IApiDescriptionProvider
{
    private const string Json = "application/json";
    private static readonly EmptyModelMetadataProvider Models = new();

    /// <inheritdoc/>
    public int Order => 0;

    /// <inheritdoc/>
    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var function in HttpFunction.All.Where(f => f.Route.StartsWith("api/", StringComparison.Ordinal)))
        foreach (var method in function.Methods.Where(m => !HttpMethods.IsHead(m)))
            context.Results.Add(Describe(function, method));
    }

    /// <inheritdoc/>
    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    private static ApiDescription Describe(HttpFunction function, string method)
    {
        var description = new ApiDescription
        {
            HttpMethod = method, RelativePath = function.Route,
            ActionDescriptor =
                new ActionDescriptor { DisplayName = function.Name,
                    EndpointMetadata = [function, .. function.Method.GetCustomAttributes(true)] },
        };
        foreach (var parameter in RoutePatternFactory.Parse(function.Route).Parameters)
            description.ParameterDescriptions.Add(Parameter(parameter.Name, BindingSource.Path, typeof(string), isRequired: true));
        foreach (var query in function.Attributes<QueryParameterAttribute>())
            description.ParameterDescriptions.Add(Parameter(query.Name, BindingSource.Query, typeof(string), isRequired: false));
        if (function.Attribute<BodyAttribute>() is { } body)
        {
            description.ParameterDescriptions.Add(Parameter("body", BindingSource.Body, body.Type, isRequired: !body.IsOptional));
            description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = Json });
        }

        foreach (var answers in Answers(function).GroupBy(a => a.StatusCode))
            description.SupportedResponseTypes.Add(Answer(answers.Key, [.. answers]));
        return description;
    }

    // Keys and body sizes are checked before the function, which does not name what they answer.
    private static IEnumerable<ProducesResponseTypeAttribute> Answers(HttpFunction function)
    {
        foreach (var said in function.Attributes<ProducesResponseTypeAttribute>()) yield return said;
        if (function.Level != AuthorizationLevel.Anonymous) yield return new(typeof(ProblemDetails), 401);
        if (function.Attribute<SmallBodyAttribute>() is not null) yield return new(typeof(ProblemDetails), 413);
    }

    private static ApiParameterDescription Parameter(string name, BindingSource source, Type type, bool isRequired) => new()
    {
        Name = name, Source = source, Type = type, IsRequired = isRequired,
        ParameterDescriptor = new ParameterDescriptor { Name = name, ParameterType = type },
        ModelMetadata = Models.GetMetadataForType(type),
    };

    private static ApiResponseType Answer(int status, IReadOnlyList<ProducesResponseTypeAttribute> said)
    {
        var type = said[0].Type is { } named && named != typeof(void) ? named : null;
        var media = new MediaTypeCollection();
        foreach (IApiResponseMetadataProvider answer in said) answer.SetContentTypes(media);
        if (media.Count == 0 && type is not null)
            media.Add(typeof(ProblemDetails).IsAssignableFrom(type) ? "application/problem+json" : Json);
        return new ApiResponseType
        {
            StatusCode = status, Type = type ?? typeof(void),
            ApiResponseFormats = [.. media.Distinct().Select(m => new ApiResponseFormat { MediaType = m })],
        };
    }
}
