using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Ports that several kinds have.</summary>
internal static class StandardPorts
{
    public static readonly PortDefinition Out = new("out", new LocalText("Next", "下一步"));

    public static readonly PortDefinition Error = new("error", new LocalText("When it fails", "失败时"));

    public static readonly PortDefinition Timeout = new("timeout", new LocalText("Too late", "超时"));

    public static readonly IReadOnlyList<PortDefinition> OutTimeoutAndError = [Out, Timeout, Error];

    public static readonly IReadOnlyList<PortDefinition> OnlyOut = [Out];

    public static readonly IReadOnlyList<PortDefinition> OutAndError = [Out, Error];
}
