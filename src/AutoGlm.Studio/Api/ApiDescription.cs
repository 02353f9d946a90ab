using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AutoGlm.Studio.Api;

/// <summary>What the OpenAPI document says of the interface as a whole.</summary>
public sealed class ApiDescription : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "AutoGlm.Studio",
            Version = "1",
            Description = "Agents and their runs. Each call carries the token that the Studio writes to api-token in its data folder. Errors are RFC 9457 problem details.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        return Task.CompletedTask;
    }
}
