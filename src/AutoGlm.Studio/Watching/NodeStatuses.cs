using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;

namespace AutoGlm.Studio.Watching;

/// <summary>A run's nodes as the canvas marks them.</summary>
public static class NodeStatuses
{
    public static IReadOnlyList<NodeStatusView> Of(RunSnapshot run, StudioTexts texts, When when) =>
    [
        .. run.Nodes.GroupBy(node => node.NodeId).Select(group =>
        {
            var last = group.Last();
            var status = last.Status.Name();
            // A running node's time would make a new patch each second; its steps say enough.
            var detail = last.EndedAt is { } end ? when.Lasted(last.StartedAt, end)
                : last.Steps.Count > 0 ? texts.Count("runs.steps", last.Steps.Count)
                : "";
            return new NodeStatusView(group.Key, status, texts[$"common.status.{status}"], detail, group.Count(), last.Port);
        }),
    ];
}
