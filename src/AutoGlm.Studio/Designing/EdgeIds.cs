using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>Edges have no id in the document; from, port and to together are one.</summary>
public static class EdgeIds
{
    public static string Of(WorkflowEdge edge) => $"{edge.From}/{edge.Port}/{edge.To}";
}
