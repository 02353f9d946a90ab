using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Tools;
using Microsoft.Extensions.AI;

namespace AutoGlm.Engine.Conformance;

/// <summary>An HTTP tool that answers what the test says.</summary>
public sealed class ScriptedHttp : AIFunction
{
    public Func<AIFunctionArguments, CancellationToken, ValueTask<JsonObject>> Answer { get; set; } =
        (_, _) => new(new JsonObject { ["status"] = 200, ["body"] = new JsonObject { ["temperature"] = 21 } });

    /// <summary>Idempotency keys of the calls so far.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    public override string Name => "http";

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        Keys.Enqueue(((ToolCallContext)arguments.Context![typeof(ToolCallContext)]!).IdempotencyKey);
        return await Answer(arguments, cancellationToken);
    }
}
