using AutoGlm.Tasks.Understanding.Rules;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Engine.Nodes;

/// <summary>The kinds of node as this engine runs them: documents are checked by what its planner understands.</summary>
public static class EngineKinds
{
    public static NodeKindCatalog All { get; } = NodeKindCatalog.Default.Replacing(new TaskKind(StandingRuleReader.Understands));
}
