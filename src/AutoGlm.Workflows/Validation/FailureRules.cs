using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Validation;

/// <summary>What a node says is to be done when it fails.</summary>
internal static class FailureRules
{
    public static IEnumerable<Problem> Check(AgentDocument document, NodeKindCatalog catalog)
    {
        foreach (var node in document.Nodes)
        {
            if (node.Failure is not { } policy)
                continue;
            if (catalog.Find(node.Kind) is { HasAttempts: false } && (policy.Retries > 0 || policy.TimeoutSeconds is not null))
                yield return Problem.Error(node.Id, "failure.retries", new($"A node of kind “{node.Kind}” can't be tried again or timed as a whole.", $"“{node.Kind}”类节点不能整体重试或限时。"), new("Leave that out here; nodes within a body can say so themselves, and what waits has a time of its own.", "请在此去掉该设置；循环体内的节点可以各自设置，等待类节点有自己的时限。"));
            if (policy.Then == "continue" && catalog.Find(node.Kind)?.PortsOf(node).All(port => port.Name is not ("out" or "done")) == true)
                yield return Problem.Error(node.Id, "failure.then", new($"A node of kind “{node.Kind}” has no way that leads on after a failure.", $"“{node.Kind}”类节点失败后没有可以继续的出口。"), new("Use fail here, and put it into a try where a failure shall be caught.", "请在此使用 fail；需要处理失败时，请把它放进“尝试”。"));
            else if (policy.Then == "continue" && document.Edges.Any(edge => edge.From == node.Id && edge.Port == "error"))
                yield return Problem.Warning(node.Id, "failure.then", new("It goes on after a failure, so the way “When it fails” is never taken.", "它在失败后会继续，因此永远不会走“失败时”。"), new("Remove that connection, or let it fail.", "请删除这条连线，或设为失败。"));
            foreach (var problem in Check(node.Id, policy))
                yield return problem;
        }
    }

    private static IEnumerable<Problem> Check(string node, NodeFailurePolicy policy)
    {
        if (policy.Retries is < 0 or > 100)
            yield return OutOfRange("retries", new("a whole number from 0 to 100", "0 到 100 的整数"));
        if (policy.DelaySeconds is < 0 or > 86_400)
            yield return OutOfRange("delaySeconds", new("seconds from 0 to 86400", "0 到 86400 的秒数"));
        if (policy.MaxDelaySeconds is < 0 or > 86_400)
            yield return OutOfRange("maxDelaySeconds", new("seconds from 0 to 86400", "0 到 86400 的秒数"));
        if (policy.Factor is < 1 or > 10)
            yield return OutOfRange("factor", new("a number from 1 to 10", "1 到 10 的数字"));
        if (policy.Jitter is < 0 or > 1)
            yield return OutOfRange("jitter", new("a number from 0 to 1", "0 到 1 的数字"));
        if (policy.TimeoutSeconds is <= 0 or > 604_800)
            yield return OutOfRange("timeoutSeconds", new("seconds above 0, at most 604800", "大于 0 且不超过 604800 的秒数"));
        if (policy.Then is not ("fail" or "continue"))
            yield return OutOfRange("then", new("fail or continue", "fail 或 continue"));
        foreach (var outcome in policy.On.Where(outcome => outcome is not ("failed" or "timed-out")))
            yield return Problem.Error(node, "failure.on", new($"“{outcome}” is not tried again.", $"“{outcome}”不会重试。"), new("Use failed and timed-out: what was judged impossible, or needs a person, stays so.", "请使用 failed 和 timed-out：已判定无法完成或需要人参与的，重试也不会改变。"));

        Problem OutOfRange(string field, LocalText range) => Problem.Error(node, $"failure.{field}", new("This is out of range.", "此值超出范围。"), new($"Use {range.En}.", $"请填写 {range.Zh}。"));
    }
}
