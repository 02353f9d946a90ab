using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Calls a web service.</summary>
public sealed class HttpKind : INodeKind
{
    private static readonly IReadOnlyList<ValueDefinition> Always =
    [
        new() { Name = "status", Type = ValueTypes.Number, Description = "HTTP status code" },
        new() { Name = "headers", Type = ValueTypes.Object, Description = "Response headers, names in lower case" },
        new() { Name = "body", Type = ValueTypes.Any, Description = "Response body: JSON where it is JSON, else text" },
        new() { Name = "error", Type = ValueTypes.Object, Description = "At the error port: message, field and cure" },
    ];

    public string Kind => "http";

    public LocalText Title { get; } = new("HTTP request", "HTTP 请求");

    public LocalText Help { get; } = new(
        "Calls a web service and keeps what it answers.",
        "调用网络服务，并保存它的回答。");

    public string Group => NodeGroups.Tool;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "method",
            Editor = FieldEditor.Choice,
            Label = new LocalText("Method", "方法"),
            Help = new LocalText("What the call does: GET reads, POST sends.", "请求的动作：GET 读取，POST 提交。"),
            Default = "GET",
            Choices = [.. new[] { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD" }.Select(method => new FieldChoice(method, new LocalText(method, method)))],
        },
        new()
        {
            Name = "url",
            Editor = FieldEditor.Text,
            Label = new LocalText("Address", "地址"),
            Help = new LocalText("Begins with http:// or https://.", "以 http:// 或 https:// 开头。"),
            Example = "https://api.example.com/orders",
            Required = true,
        },
        new()
        {
            Name = "query",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Query", "查询参数"),
            Help = new LocalText("Added to the address after the question mark, encoded.", "编码后附加在地址的问号之后。"),
        },
        new()
        {
            Name = "headers",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Headers", "请求头"),
            Help = new LocalText("May hold secrets as {{secret:name}}.", "可以用 {{secret:name}} 引用机密。"),
            Example = "Authorization = Bearer {{secret:api}}",
        },
        new()
        {
            Name = "bodyKind",
            Editor = FieldEditor.Choice,
            Label = new LocalText("Body is", "请求体类型"),
            Help = new LocalText("How the body is sent.", "请求体的发送方式。"),
            Default = "none",
            Choices =
            [
                new("none", new LocalText("nothing", "无")),
                new("json", new LocalText("JSON", "JSON")),
                new("form", new LocalText("a form", "表单")),
                new("text", new LocalText("text", "文本")),
            ],
        },
        new()
        {
            Name = "body",
            Editor = FieldEditor.Json,
            Label = new LocalText("Body", "请求体"),
            Help = new LocalText(
                "JSON with templates in its texts; for a form an object of names and values.",
                "JSON，其中的文本可含模板；表单则为名称和值的对象。"),
        },
        new()
        {
            Name = "response",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Take from the answer", "提取结果"),
            Help = new LocalText(
                "A name and the path in the answer's JSON; later nodes refer to it as {{node.name}}.",
                "名称以及回答 JSON 中的路径；后面的节点用 {{节点.名称}} 引用。"),
            Example = "firstId = data.items[0].id",
        },
        new()
        {
            Name = "timeoutSeconds",
            Editor = FieldEditor.Number,
            Label = new LocalText("Time-out (seconds)", "超时（秒）"),
            Help = new LocalText("How long one try may take.", "单次尝试的最长时间。"),
            Default = 30,
            Advanced = true,
        },
        new()
        {
            Name = "retries",
            Editor = FieldEditor.Number,
            Label = new LocalText("Retries", "重试次数"),
            Help = new LocalText("How often it is tried again when the service is busy or can't be reached.", "服务繁忙或无法访问时再试的次数。"),
            Default = 2,
            Advanced = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OutAndError;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        node.Settings["response"] is JsonObject response
            ? [.. Always, .. response.Select(pair => new ValueDefinition { Name = pair.Key, Type = ValueTypes.Any })]
            : Always;

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        var url = NodeSettings.Text(node, "url");
        if (url is not null && !url.StartsWith("{{", StringComparison.Ordinal)
            && !url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            yield return Problem.Error(node.Id, "settings.url", new($"“{url}” is not a web address.", $"“{url}”不是网址。"), new("Begin it with http:// or https://.", "请以 http:// 或 https:// 开头。"));

        foreach (var problem in NodeSettings.Within(node, "timeoutSeconds", 1, 600).Concat(NodeSettings.Within(node, "retries", 0, 10)))
            yield return problem;

        foreach (var problem in NodeSettings.CheckNames(node, "response"))
            yield return problem;

        foreach (var problem in NodeSettings.Reserved(node, "response", NodeSettings.Names(node.Settings["response"]), Always))
            yield return problem;

        foreach (var (name, path) in node.Settings["response"] as JsonObject ?? [])
        {
            if (path is not JsonValue value || !value.TryGetValue(out string? _))
                yield return Problem.Error(node.Id, $"settings.response.{name}", new("A path is a text.", "路径必须是文本。"), new("Write it like data.items[0].id.", "请写成 data.items[0].id 的形式。"));
        }

        var kind = NodeSettings.Text(node, "bodyKind") ?? "none";
        var body = node.Settings["body"];
        if (kind == "none" && body is not null)
            yield return Problem.Warning(node.Id, "settings.bodyKind", new("There is a body, but it isn't sent.", "填写了请求体，但不会发送。"), new("Say how it is sent (json, form or text), or remove it.", "请选择发送方式（json、form 或 text），或删除请求体。"));
        if (kind == "form" && body is not (null or JsonObject) && !NodeSettings.IsTemplate(body))
            yield return Problem.Error(node.Id, "settings.body", new("A form's body is an object of names and values.", "表单的请求体必须是由名称和值组成的对象。"), new("Write { \"name\": \"value\" }.", "请写成 { \"name\": \"value\" } 的形式。"));
    }
}
