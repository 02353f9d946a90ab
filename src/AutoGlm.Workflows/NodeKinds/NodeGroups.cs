namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Where a kind stands in the palette.</summary>
public static class NodeGroups
{
    public const string Trigger = "trigger";
    public const string Task = "task";
    public const string Tool = "tool";
    public const string Logic = "logic";
    public const string Human = "human";
    public const string End = "end";
}
