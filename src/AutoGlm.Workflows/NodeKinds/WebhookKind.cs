using System.Text.RegularExpressions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Begins a run when somebody calls an address of the Studio's.</summary>
public sealed partial class WebhookKind : INodeKind
{
    /// <summary>As documents name it.</summary>
    public const string Name = "webhook";

    /// <summary>Who may call: anyone, who sends the token, or who signs the body.</summary>
    public const string NoCheck = "none", Token = "token", Hmac = "hmac";

    /// <summary>When the caller is answered: at once, when the run has ended, or by a node of kind respond.</summary>
    public const string AtOnce = "at-once", WhenDone = "when-done", ByNode = "by-node";

    public string Kind => Name;

    public LocalText Title { get; } = new("Webhook", "Webhook");

    public LocalText Help { get; } = new("Begins the agent when another program calls its address.", "其他程序调用地址时启动智能体。");

    public string Group => NodeGroups.Trigger;

    public bool TakesInput => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "path",
            Editor = FieldEditor.Text,
            Label = new LocalText("Path", "路径"),
            Help = new LocalText("The address is the Studio's own, then /hooks/, then this.", "完整地址为 Studio 的地址加 /hooks/ 再加此路径。"),
            Example = "orders/new",
            Required = true,
        },
        new()
        {
            Name = "method",
            Editor = FieldEditor.Choice,
            Label = new LocalText("Method", "方法"),
            Help = new LocalText("The only one that it answers to.", "只响应这一种方法。"),
            Default = "POST",
            Choices = [.. new[] { "GET", "POST", "PUT", "PATCH", "DELETE" }.Select(method => new FieldChoice(method, new LocalText(method, method)))],
        },
        new()
        {
            Name = "check",
            Editor = FieldEditor.Choice,
            Label = new LocalText("Who may call", "调用验证"),
            Help = new LocalText("How a call shows that it comes from whom it should.", "如何确认调用来自可信的一方。"),
            Default = Token,
            Choices =
            [
                new(Token, new LocalText("who sends the token", "携带令牌")),
                new(Hmac, new LocalText("who signs the body (HMAC-SHA256)", "对正文签名（HMAC-SHA256）")),
                new(NoCheck, new LocalText("anyone who can reach it", "任何能访问的人")),
            ],
        },
        new()
        {
            Name = "secret",
            Editor = FieldEditor.Text,
            Label = new LocalText("Secret", "机密"),
            Help = new LocalText("Name of the stored secret that is the token or the key of the signature.", "作为令牌或签名密钥的已存机密的名称。"),
            Example = "orders-hook",
            Offers = FieldOffer.Secrets,
        },
        new()
        {
            Name = "answer",
            Editor = FieldEditor.Choice,
            Label = new LocalText("Answer", "响应方式"),
            Help = new LocalText("When the caller is answered, and with what.", "何时以及用什么响应调用方。"),
            Default = AtOnce,
            Choices =
            [
                new(AtOnce, new LocalText("at once, with the run's id", "立即响应，返回运行 ID")),
                new(WhenDone, new LocalText("when the run has ended, with its outputs", "运行结束后返回输出")),
                new(ByNode, new LocalText("by a node “Answer the call”", "由“响应调用”节点返回")),
            ],
        },
        TriggerFields.InputsFrom(
            new LocalText(
                "Where the agent's inputs come from; without it, members of the body and the query of the same names.",
                "智能体输入的来源；不填时取正文和查询参数中的同名项。"),
            "orderId = {{trigger.body.order.id}}"),
        new()
        {
            Name = "signatureHeader",
            Editor = FieldEditor.Text,
            Label = new LocalText("Header of token or signature", "令牌或签名所在的请求头"),
            Help = new LocalText("X-Webhook-Token or X-Signature-256 when it is empty; a signature may begin with sha256=.", "留空时为 X-Webhook-Token 或 X-Signature-256；签名可带 sha256= 前缀。"),
            Advanced = true,
        },
        new()
        {
            Name = "timestampHeader",
            Editor = FieldEditor.Text,
            Label = new LocalText("Header of the time", "时间戳所在的请求头"),
            Help = new LocalText(
                "Unix seconds at which the call was signed; the signature is then over “time.body”. Empty: no time is asked for.",
                "签名时的 Unix 秒数；此时对“时间.正文”签名。留空则不要求时间戳。"),
            Example = "X-Timestamp",
            Advanced = true,
        },
        new()
        {
            Name = "replaySeconds",
            Editor = FieldEditor.Number,
            Label = new LocalText("Replay window (seconds)", "重放窗口（秒）"),
            Help = new LocalText("The same signed call is taken once within this time; one with an older time is refused.", "此时间内相同的已签名调用只接受一次；时间更早的调用被拒绝。"),
            Default = 300,
            Advanced = true,
        },
        new()
        {
            Name = "timeoutSeconds",
            Editor = FieldEditor.Number,
            Label = new LocalText("Longest wait (seconds)", "最长等待（秒）"),
            Help = new LocalText("How long the caller waits for the end; afterwards it gets the run's id, and the run goes on.", "调用方最多等待多久；之后返回运行 ID，运行继续。"),
            Default = 30,
            Advanced = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OnlyOut;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "method", Type = ValueTypes.Text },
        new() { Name = "path", Type = ValueTypes.Text },
        new() { Name = "query", Type = ValueTypes.Object, Description = "Values of the address after the question mark" },
        new() { Name = "headers", Type = ValueTypes.Object, Description = "Request headers, names in lower case; none that carry log-ins" },
        new() { Name = "body", Type = ValueTypes.Any, Description = "JSON where it is JSON, an object where it is a form, else text" },
    ];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        if (NodeSettings.Text(node, "path") is { } path && PathOf(path) is null)
            yield return Problem.Error(node.Id, "settings.path", new($"“{path}” is not a path.", $"“{path}”不是有效的路径。"), new("Use letters, digits, dots, dashes and underscores, with slashes between, such as orders/new; at most 200 characters.", "请使用字母、数字、点、短横线和下划线，各段之间用斜杠分隔，例如 orders/new；最多 200 个字符。"));
        var check = NodeSettings.Text(node, "check") ?? Token;
        if (check != NoCheck && string.IsNullOrWhiteSpace(NodeSettings.Text(node, "secret")))
            yield return Problem.Error(node.Id, "settings.secret", new("Nothing says which secret the call is checked against.", "没有指定用来验证调用的机密。"), new("Store a secret in the settings and name it here, or let anyone call.", "请在设置中保存一个机密并在此处选择它，或允许任何人调用。"));
        foreach (var field in new[] { "path", "secret", "signatureHeader", "timestampHeader" })
            if (NodeSettings.IsTemplate(node.Settings[field]))
                yield return Problem.Error(node.Id, $"settings.{field}", new("This can't hold a reference: it is needed before there is a run.", "此处不能使用引用：运行开始之前就需要这个值。"), new("Write it out.", "请直接写出值。"));
        foreach (var field in new[] { "signatureHeader", "timestampHeader" })
            if (NodeSettings.Text(node, field) is { Length: > 0 } header && !HeaderName().IsMatch(header))
                yield return Problem.Error(node.Id, $"settings.{field}", new($"“{header}” is not the name of a header.", $"“{header}”不是有效的请求头名称。"), new("Use letters, digits and dashes, such as X-Signature-256.", "请使用字母、数字和短横线，例如 X-Signature-256。"));
        if (NodeSettings.Text(node, "answer") == ByNode && !agent.Nodes.Any(other => other is { Kind: RespondKind.Name, Disabled: false }))
            yield return Problem.Error(node.Id, "settings.answer", new("The call is to be answered by a node, and there is none.", "设置为由节点响应调用，但没有这样的节点。"), new("Add a node “Answer the call”, or answer another way.", "请添加“响应调用”节点，或改用其他响应方式。"));
        foreach (var problem in NodeSettings.Within(node, "replaySeconds", 1, 86_400).Concat(NodeSettings.Within(node, "timeoutSeconds", 1, 600)))
            yield return problem;
    }

    /// <summary>Method and path, by which calls find it; null where the path is none.</summary>
    public static string? AddressOf(WorkflowNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return PathOf(NodeSettings.Text(node, "path") ?? "") is { } path ? $"{NodeSettings.Text(node, "method") ?? "POST"} {path}" : null;
    }

    /// <summary>The path without slashes around it, in lower case; null when it can't be one.</summary>
    public static string? PathOf(string written)
    {
        var path = written.Trim().Trim('/').ToLowerInvariant();
        return PathShape().IsMatch(path) ? path : null;
    }

    [GeneratedRegex(@"^(?=.{1,200}\z)[a-z0-9_-][a-z0-9._-]*(/[a-z0-9_-][a-z0-9._-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathShape();

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();
}
