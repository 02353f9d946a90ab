using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Execution;

/// <summary>What goes wrong with nodes of any kind, in words and with the cure.</summary>
internal static class NodeErrors
{
    public static NodeResult TooLate(WorkflowNode node) => NodeResult.Failed(new RunError(
        node.Id, "failure.timeoutSeconds", $"The node took longer than {node.Failure!.TimeoutSeconds} seconds.", "Give it more time, or see why it is slow.")) with
    { Status = NodeRunStatus.TimedOut };

    public static RunError Unknown(Token token, WorkflowNode? node) => node is null
        ? new RunError(token.NodeId, null, $"There is no node “{token.NodeId}” in this agent.", "Draw the edge to another node.")
        : new RunError(node.Id, "kind", $"Nodes of kind “{node.Kind}” can't be executed here.", "Update the product, or use another kind of node.");

    public static RunError TooOften(WorkflowNode node, int attempt) => new(
        node.Id, null,
        $"The node was interrupted {attempt - 1} times without an end.",
        "See in the log what ends the process while it is executed, then run the agent again.");
}
