using System.Text.Json.Nodes;
using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Workflows.Documents;
using static AutoGlm.Authoring.Embedded.Drawing.DrawnWords;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>What is drawn so far: nodes and edges at their places, inputs and outputs, each name once.</summary>
internal sealed class Sheet
{
    public List<WorkflowNode> Nodes { get; } = [];

    public List<WorkflowEdge> Edges { get; } = [];

    public Dictionary<string, NodePosition> Layout { get; } = [];

    public List<ValueDefinition> Inputs { get; } = [];

    public List<ValueDefinition> Outputs { get; } = [];

    /// <summary>Where the lowest node stands, in canvas units.</summary>
    public double Bottom { get; set; }

    /// <summary>Declares one more output of a task that is drawn already.</summary>
    public static void Bring(WorkflowNode node, Wanted wanted)
    {
        var outputs = node.Settings["outputs"] as JsonArray ?? [];
        if (outputs.Any(output => output?["name"]?.ToString() == wanted.Name))
            return;
        foreach (var output in Declared([wanted]))
            outputs.Add(output?.DeepClone());
        if (outputs.Parent is null)
            node.Settings["outputs"] = outputs;
    }

    public static void Take(WorkflowNode node, string name)
    {
        if (node.Settings["response"] is not JsonObject response)
            node.Settings["response"] = response = [];
        response[name] = name;
    }

    public static JsonArray Declared(IEnumerable<Wanted> wanted) =>
        new([.. wanted.Select(output => new JsonObject { ["name"] = output.Name, ["type"] = output.Type, ["description"] = output.Words })]);

    public void Output(Wanted wanted)
    {
        if (Outputs.TrueForAll(output => output.Name != wanted.Name))
            Outputs.Add(new ValueDefinition { Name = wanted.Name, Type = wanted.Type, Label = Capital(wanted.Words) });
    }

    public void Input(ValueDefinition input)
    {
        if (Inputs.TrueForAll(other => other.Name != input.Name))
            Inputs.Add(input);
    }

    public string Node(string id, string kind, string? name, JsonObject settings, double x, double y)
    {
        id = FreeId(id);
        Nodes.Add(new WorkflowNode { Id = id, Kind = kind, Name = name, Settings = settings });
        Layout[id] = new NodePosition(x, y);
        Bottom = Math.Max(Bottom, y);
        return id;
    }

    public string FreeId(string id)
    {
        if (Nodes.TrueForAll(node => node.Id != id))
            return id;
        var number = 2;
        while (Nodes.Exists(node => node.Id == $"{id}{number}"))
            number++;
        return $"{id}{number}";
    }

    public void Connect(Way way, string to)
    {
        foreach (var end in way.Ends)
            Edges.Add(new WorkflowEdge { From = end.Node, Port = end.Port, To = to });
    }
}
