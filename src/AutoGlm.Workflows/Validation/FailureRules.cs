using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

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
                yield return new Problem(node.Id, "failure.retries", $"A node of kind “{node.Kind}” can't be tried again or timed as a whole.", "Leave that out here; nodes within a body can say so themselves, and what waits has a time of its own.");
            if (policy.Then == "continue" && catalog.Find(node.Kind)?.PortsOf(node).All(port => port.Name is not ("out" or "done")) == true)
                yield return new Problem(node.Id, "failure.then", $"A node of kind “{node.Kind}” has no way that leads on after a failure.", "Use fail here, and put it into a try where a failure shall be caught.");
            else if (policy.Then == "continue" && document.Edges.Any(edge => edge.From == node.Id && edge.Port == "error"))
                yield return new Problem(node.Id, "failure.then", "It goes on after a failure, so the way “When it fails” is never taken.", "Remove that connection, or let it fail.", "warning");
            foreach (var problem in Check(node.Id, policy))
                yield return problem;
        }
    }

    private static IEnumerable<Problem> Check(string node, NodeFailurePolicy policy)
    {
        if (policy.Retries is < 0 or > 100)
            yield return OutOfRange("retries", "a whole number from 0 to 100");
        if (policy.DelaySeconds is < 0 or > 86_400)
            yield return OutOfRange("delaySeconds", "seconds from 0 to 86400");
        if (policy.MaxDelaySeconds is < 0 or > 86_400)
            yield return OutOfRange("maxDelaySeconds", "seconds from 0 to 86400");
        if (policy.Factor is < 1 or > 10)
            yield return OutOfRange("factor", "a number from 1 to 10");
        if (policy.Jitter is < 0 or > 1)
            yield return OutOfRange("jitter", "a number from 0 to 1");
        if (policy.TimeoutSeconds is <= 0 or > 604_800)
            yield return OutOfRange("timeoutSeconds", "seconds above 0, at most 604800");
        if (policy.Then is not ("fail" or "continue"))
            yield return OutOfRange("then", "fail or continue");
        foreach (var outcome in policy.On.Where(outcome => outcome is not ("failed" or "timed-out")))
            yield return new Problem(node, "failure.on", $"“{outcome}” is not tried again.", "Use failed and timed-out: what was judged impossible, or needs a person, stays so.");

        Problem OutOfRange(string field, string cure) => new(node, $"failure.{field}", "This is out of range.", $"Use {cure}.");
    }
}
