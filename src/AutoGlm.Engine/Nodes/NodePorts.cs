namespace AutoGlm.Engine.Nodes;

/// <summary>Ports that the engine itself knows.</summary>
public static class NodePorts
{
    public const string Out = "out";
    public const string Error = "error";

    /// <summary>Every port of the node at once.</summary>
    public const string All = "*";
}
