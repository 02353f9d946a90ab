using AutoGlm.Connectors.Api.Http;
using AutoGlm.Tasks.Tools;
using Microsoft.Extensions.AI;
using ApiException = AutoGlm.Connectors.Api.ToolException;

namespace AutoGlm.Hosting.Tools;

/// <summary>The API connector's HTTP tool as the engine calls it: under the name of the node kind, with the engine's call context.</summary>
public sealed class EngineHttpTool(HttpTool inner) : DelegatingAIFunction(inner)
{
    public override string Name => "http";

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        object? found = null;
        var call = arguments.Context?.TryGetValue(typeof(ToolCallContext), out found) == true ? found as ToolCallContext : null;
        var passed = new AIFunctionArguments(arguments)
        {
            Context = new Dictionary<object, object?>
            {
                [HttpToolContext.Key] = call is null
                    ? HttpToolContext.Public
                    : new HttpToolContext { IdempotencyKey = call.IdempotencyKey, Secrets = call.Secrets, AllowedPrivateHosts = call.PrivateHosts },
            },
        };
        try
        {
            return await base.InvokeCoreAsync(passed, cancellationToken);
        }
        catch (ApiException error)
        {
            throw new ToolException(error.Message, error.Cure, error.Field, error);
        }
    }
}
