using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Reporting.Functions.Hosting;

/// <summary>What the description of the API says beyond what the routes say themselves.</summary>
internal static class ApiDocument
{
    /// <summary>The document's name among the services.</summary>
    public const string Name = "v1";

    private const string Scheme = "functionKey";

    private static readonly Dictionary<string, (string Description, string Example)> Parameters = new()
    {
        ["month"] = ("A month such as 2026M03, or latest for the newest published one.", "2026M03"),
        ["file"] = ("The area's code and .pdf, .xlsx or .json.", "101.pdf"),
        ["goal"] = ("A goal's id; GET /api/areas/{area}/goals lists them.", "5f2c0a9d1e47"),
        ["area"] = ("An area's code; GET /api/areas lists them.", "813"),
        ["region"] = ("A region's code: only it and its municipalities.", "082"),
        ["delivery"] = ("A delivery's id, as GET /api/deliveries/{month} lists it.", "0198c0de5a7e7000a000000000000001|overview|101"),
        ["meeting"] = ("A meeting's id, as GET /api/meetings lists it.", "2026-084-5f0c3a9be7d1"),
        ["agreement"] = ("An agreement's id in its meeting.", "1"),
        ["format"] = ("json, ics or xlsx.", "ics"),
        ["id"] = ("The id that POST /api/runs answered with.", "0198c0de5a7e7000a000000000000001"),
        ["order"] = ("The id that the order was answered with.", "3f0c9a1d2b4e5f60718293a4"),
        ["document"] = ("The document's name, as the order's links give it.", "pack.pdf"),
        ["subscriber"] = ("The id of a subscriber in GET /api/subscribers.", "0198c0de5a7e7000a000000000000002"),
        ["token"] = ("What stands after the last slash of a leave or manage link, before any question mark.", "b3BlbiBtZQ"),
    };

    /// <summary>Adds the description and what it says of keys, parameters and the API as a whole.</summary>
    public static void AddApiDescription(this IServiceCollection services) => services
        .AddSingleton<IApiDescriptionProvider, FunctionDescriptions>().AddSingleton<OpenApiFile>().AddOpenApi(Name, o =>
        {
            o.AddDocumentTransformer((document, _, _) => Describe(document));
            o.AddOperationTransformer((operation, context, _) => Describe(operation, context));
        });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Resultatoversigter", Version = "1",
            Description = "Monthly overviews of employment results per area, and the runs that make them. Errors are problem+json.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }]; // the worker's own address is the host's affair
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "x-functions-key",
            Description = "A function key of the app.",
        };
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var function = context.Description.ActionDescriptor.EndpointMetadata.OfType<HttpFunction>().Single();
        if (function.Name == "GetOverview") DescribeOverview(operation);
        if (function.Level != AuthorizationLevel.Anonymous)
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.Name == "revision") DescribeRevision(parameter);
            else if (parameter.Name == "file" && function.Name == "GetFigures")
                (parameter.Description, parameter.Example) = (string.Join(", ", FigureFile.All.Select(f => f.Name)) + ".", "figures.csv");
            else if (Parameters.TryGetValue(parameter.Name ?? "", out var known))
                (parameter.Description, parameter.Example) = (known.Description, JsonValue.Create(known.Example));
        }

        return Task.CompletedTask;
    }

    // The document is written by hand and has no type that could be described.
    private static void DescribeOverview(OpenApiOperation operation)
    {
        if (operation.Responses?["200"].Content?["application/json"] is not { } json) return;
        json.Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "All that the document prints, as data: "
                + "the area, the month, the run and its sources, and the sections with their indicators.",
        };
    }

    private static void DescribeRevision(OpenApiParameter parameter)
    {
        parameter.Description = "A revision of the month; what is meant without it stands with the route.";
        parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1" };
        parameter.Example = JsonValue.Create(1);
    }
}
