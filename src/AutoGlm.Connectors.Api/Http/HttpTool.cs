using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Tools;
using Microsoft.Extensions.AI;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>
/// <see cref="HttpRequestRunner"/> as a tool for nodes, planners and models. Looks for a <see cref="ToolCallContext"/> in
/// the call's context under its type; without one, it calls public hosts only and knows no secrets.
/// </summary>
public sealed class HttpTool(HttpRequestRunner runner) : AIFunction
{
    /// <summary>The tool's name, as nodes and planners use it.</summary>
    public const string ToolName = "http";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly JsonElement Schema = JsonDocument.Parse("""
        {
          "type": "object",
          "properties": {
            "method": { "type": "string", "enum": ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], "default": "GET" },
            "url": { "type": "string", "description": "Absolute address, http or https." },
            "headers": { "type": "object", "additionalProperties": { "type": "string" } },
            "query": { "type": "object", "additionalProperties": { "type": "string" }, "description": "Added to the address, encoded." },
            "bodyKind": { "type": "string", "enum": ["none", "json", "form", "text"], "default": "none" },
            "body": { "description": "Any JSON; an object of names and values for a form; a text for text." },
            "response": { "type": "object", "additionalProperties": { "type": "string" }, "description": "Name to path in the answer's JSON, such as data.items[0].id." },
            "timeoutSeconds": { "type": "number", "default": 30 },
            "retries": { "type": "integer", "default": 2, "minimum": 0, "maximum": 10 }
          },
          "required": ["url"]
        }
        """).RootElement;

    public override string Name => ToolName;

    public override string Description => "Calls a web service and returns its status, headers and body. Secrets are written as {{secret:name}}.";

    public override JsonElement JsonSchema => Schema;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var context = arguments.Context is { } beside && beside.TryGetValue(typeof(ToolCallContext), out var found) && found is ToolCallContext call
            ? new HttpToolContext { IdempotencyKey = call.IdempotencyKey, Secrets = call.Secrets, AllowedPrivateHosts = call.PrivateHosts }
            : HttpToolContext.Public;
        var response = await runner.SendAsync(Read(arguments), context, cancellationToken).ConfigureAwait(false);
        return response.ToJson();
    }

    private static HttpToolRequest Read(AIFunctionArguments arguments)
    {
        var seconds = Argument<double?>(arguments, "timeoutSeconds") ?? 30;
        return new HttpToolRequest
        {
            Method = Argument<string>(arguments, "method") ?? "GET",
            Url = Argument<string>(arguments, "url") ?? throw new ToolException("The address is missing.", "Give url.", "url")
            {
                MessageZh = "没有填写地址。",
                CureZh = "请填写 url。",
            },
            Headers = Texts(arguments, "headers"),
            Query = Texts(arguments, "query"),
            BodyKind = Argument<string>(arguments, "bodyKind") ?? HttpBodyKinds.None,
            Body = Argument<JsonNode>(arguments, "body"),
            Response = Texts(arguments, "response"),
            Timeout = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 3600)),
            Retries = Math.Clamp(Argument<int?>(arguments, "retries") ?? 2, 0, 10),
        };
    }

    /// <summary>Values that were references may have kept another type than text; null leaves the name out.</summary>
    private static Dictionary<string, string> Texts(AIFunctionArguments arguments, string name) =>
        (Argument<JsonObject>(arguments, name) ?? [])
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!.GetValueKind() == JsonValueKind.String ? pair.Value.GetValue<string>() : pair.Value.ToJsonString(), StringComparer.Ordinal);

    private static T? Argument<T>(AIFunctionArguments arguments, string name)
    {
        if (!arguments.TryGetValue(name, out var value) || value is null)
            return default;
        if (value is T typed)
            return typed;
        try
        {
            return JsonSerializer.SerializeToElement(value, Web).Deserialize<T>(Web);
        }
        catch (JsonException wrong)
        {
            throw new ToolException($"“{name}” has the wrong type.", "Compare it with the tool's schema.", name, wrong)
            {
                MessageZh = $"“{name}”的类型不正确。",
                CureZh = "请对照工具的参数说明检查。",
            };
        }
    }
}
