using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Reach;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Tasks.Tools;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Templates;
using Microsoft.Extensions.AI;

namespace AutoGlm.Engine.Nodes;

/// <summary>Calls the tool named <c>http</c> with the node's filled-in settings.</summary>
internal sealed class HttpExecutor(IEnumerable<AIFunction> tools) : INodeExecutor
{
    private readonly AIFunction? _tool = tools.FirstOrDefault(tool => tool.Name == "http");

    public string Kind => "http";

    public bool ReachesOutside => true;

    public async ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        if (_tool is null)
            return Failed(context, null, new("There is no HTTP tool in this installation.", "此安装中没有 HTTP 工具。"), new("Register the API connector where the program is put together.", "请在程序的组装处注册 API 连接器。"));
        var arguments = new AIFunctionArguments(context.Input.ToDictionary(pair => pair.Key, pair => (object?)pair.Value?.DeepClone()))
        {
            Context = new Dictionary<object, object?> { [typeof(ToolCallContext)] = CallContext(context) },
        };
        try
        {
            var answer = await _tool.InvokeAsync(arguments, cancellationToken);
            return NodeResult.Done(answer as JsonObject ?? JsonSerializer.SerializeToNode(answer) as JsonObject ?? []);
        }
        catch (ToolException error)
        {
            return Failed(context, error.Field, new(error.Message, error.MessageZh), new(error.Cure, error.CureZh));
        }
    }

    private static ToolCallContext CallContext(NodeContext context) => new()
    {
        IdempotencyKey = context.IdempotencyKey,
        Secrets = context.Run.Secrets(NodeSecrets.NamesFor(context), Home(context)),
        PrivateHosts = PermissionTexts.Resolve(context.State, context.State.Agent.Permissions.PrivateHosts),
    };

    /// <summary>The address's origin, where the author or the one who started the run chose it; not where a page or a service did.</summary>
    private static IReadOnlyList<string> Home(NodeContext context)
    {
        var written = NodeInput.Text(context.Node.Settings, "url") ?? "";
        var scheme = written.IndexOf("://", StringComparison.Ordinal);
        var begin = written.StartsWith("{{", StringComparison.Ordinal)
            ? written.IndexOf("}}", StringComparison.Ordinal) + 2
            : scheme < 0 ? written.Length : written.IndexOfAny(['/', '?', '#'], scheme + 3);
        var chosen = TemplateReferences.Of(JsonValue.Create(begin < 0 ? written : written[..begin]), "url").References.All(reference => reference.Path.Root == "input");
        return chosen && Origins.Of(NodeInput.Text(context.Input, "url")) is { } origin ? [origin] : [];
    }

    private static NodeResult Failed(NodeContext context, string? field, LocalText message, LocalText cure) =>
        NodeResult.Failed(RunError.Of(context.Node.Id, field is null ? null : $"settings.{field}", message, cure));
}
