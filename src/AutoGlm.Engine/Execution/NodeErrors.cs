using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Execution;

/// <summary>What goes wrong with nodes of any kind, in words and with the cure.</summary>
internal static class NodeErrors
{
    public static NodeResult TooLate(WorkflowNode node) => NodeResult.Failed(RunError.Of(
        node.Id, "failure.timeoutSeconds", new($"The node took longer than {node.Failure!.TimeoutSeconds} seconds.", $"节点运行超过了 {node.Failure.TimeoutSeconds} 秒。"), new("Give it more time, or see why it is slow.", "请放宽时限，或查明变慢的原因。"))) with
    { Status = NodeRunStatus.TimedOut };

    public static RunError Unknown(Token token, WorkflowNode? node) => node is null
        ? RunError.Of(token.NodeId, null, new($"There is no node “{token.NodeId}” in this agent.", $"此智能体中没有节点“{token.NodeId}”。"), new("Draw the edge to another node.", "请把连线接到其他节点。"))
        : RunError.Of(node.Id, "kind", new($"Nodes of kind “{node.Kind}” can't be executed here.", $"“{node.Kind}”类节点在此无法执行。"), new("Update the product, or use another kind of node.", "请更新本产品，或改用其他类型的节点。"));

    public static RunError TooOften(WorkflowNode node, int attempt) => RunError.Of(
        node.Id, null,
        new($"The node was interrupted {attempt - 1} times without an end.", $"节点被中断了 {attempt - 1} 次，一直没有完成。"),
        new("See in the log what ends the process while it is executed, then run the agent again.", "请在日志中查看执行期间进程为何结束，然后重新运行智能体。"));
}
