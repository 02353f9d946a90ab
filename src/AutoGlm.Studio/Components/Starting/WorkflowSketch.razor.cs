using System.Globalization;
using AutoGlm.Studio.Look;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>A small picture of an agent's nodes and how they hang together.</summary>
public partial class WorkflowSketch : StudioComponent
{
    private const int Width = 132, Height = 92, IconSize = 48, Margin = 16;

    /// <summary>Cards stand wide apart on the canvas; in a sketch they move together.</summary>
    private const double Tighter = 0.56, Lower = 0.72;

    private readonly List<(double X, double Y, string Group, string Icon)> _nodes = [];
    private readonly List<string> _edges = [];
    private string _box = "0 0 1 1";

    [Parameter, EditorRequired]
    public AgentDocument Agent { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    private string Label => T.Format("starting.sketch", string.Join(" → ", Agent.Nodes.Select(Kinds.NameOf)));

    protected override void OnParametersSet()
    {
        _nodes.Clear();
        _edges.Clear();
        foreach (var node in Agent.Nodes)
        {
            var (x, y) = Place(node.Id);
            var group = Kinds.Find(node.Kind)?.Group ?? "unknown";
            _nodes.Add((x, y, group, Icons.Path(node.Kind, group)));
        }

        foreach (var edge in Agent.Edges.Where(edge => Agent.Node(edge.From) is not null && Agent.Node(edge.To) is not null))
        {
            var ((fromX, fromY), (toX, toY)) = (Place(edge.From), Place(edge.To));
            var (x1, y1, x2, y2) = (fromX + Width, fromY + (Height / 2.0), toX, toY + (Height / 2.0));
            var bend = Math.Max(24, (x2 - x1) / 2);
            _edges.Add($"M{Written(x1)} {Written(y1)}C{Written(x1 + bend)} {Written(y1)} {Written(x2 - bend)} {Written(y2)} {Written(x2)} {Written(y2)}");
        }

        if (_nodes.Count == 0)
            return;
        var (left, top) = (_nodes.Min(node => node.X) - Margin, _nodes.Min(node => node.Y) - Margin);
        _box = $"{Written(left)} {Written(top)} {Written(_nodes.Max(node => node.X) + Width + Margin - left)} {Written(_nodes.Max(node => node.Y) + Height + Margin - top)}";
    }

    private (double X, double Y) Place(string id)
    {
        var place = Agent.Layout.GetValueOrDefault(id);
        return (place.X * Tighter, place.Y * Lower);
    }

    private static string Written(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
