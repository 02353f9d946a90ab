using AutoGlm.Engine.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Secrets;

/// <summary>Which secrets a node may use: those its author wrote into it, the run's own, and those the agent asks for.</summary>
internal static class NodeSecrets
{
    public static IReadOnlyCollection<string> NamesFor(NodeContext context) => new HashSet<string>(
    [
        .. TemplateReferences.Of(context.Node.Settings, "settings").Secrets,
        .. context.Run.OwnSecrets,
        .. context.State.Agent.Permissions.Secrets,
    ], StringComparer.Ordinal);
}
