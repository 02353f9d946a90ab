using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Words of the goal that the screen shows.</summary>
/// <param name="Span">Where they stand in the goal.</param>
/// <param name="Label">What the screen says.</param>
/// <param name="Nodes">What is called so, in reading order.</param>
/// <param name="Strength">How surely these words mean that name, 0–1.</param>
/// <param name="IsOption">Whether it is what a native list offers; the nodes are the lists then.</param>
internal sealed record Spot(TextSpan Span, string Label, List<UiNode> Nodes, double Strength, bool IsOption = false)
{
    public UiNode First => Nodes[0];
}
