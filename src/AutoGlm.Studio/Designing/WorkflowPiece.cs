using System.Text.Json;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Studio.Designing;

/// <summary>
/// Some nodes of a workflow with what connects them, the groups that are all among them, notes, and the inputs that they refer
/// to: what copying puts on the clipboard, as an agent document.
/// </summary>
public sealed record WorkflowPiece(
    IReadOnlyList<WorkflowNode> Nodes,
    IReadOnlyList<WorkflowEdge> Edges,
    IReadOnlyDictionary<string, NodePosition> Layout)
{
    public IReadOnlyList<StickyNote> Notes { get; init; } = [];

    public IReadOnlyList<CanvasGroup> Groups { get; init; } = [];

    public IReadOnlyList<ValueDefinition> Inputs { get; init; } = [];

    public bool IsEmpty => Nodes.Count + Notes.Count == 0;

    /// <summary>Top left of all of it.</summary>
    public NodePosition Corner => new(
        Layout.Values.Select(place => place.X).Concat(Notes.Select(note => note.X)).DefaultIfEmpty().Min(),
        Layout.Values.Select(place => place.Y).Concat(Notes.Select(note => note.Y)).DefaultIfEmpty().Min());

    /// <summary>The piece that is made by nodes and notes, named as the canvas does.</summary>
    public static WorkflowPiece Of(AgentDocument agent, IReadOnlyCollection<string> ids)
    {
        var nodes = agent.Nodes.Where(node => ids.Contains(node.Id)).ToList();
        var inputs = nodes.SelectMany(node => TemplateReferences.Of(node.Settings, "settings").References)
            .Select(reference => reference.Path is { Root: "input", Segments: [_, { Name: { } name }, ..] } ? name : null)
            .ToHashSet();
        return new WorkflowPiece(
            nodes,
            [.. agent.Edges.Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To))],
            agent.Layout.Where(place => ids.Contains(place.Key)).ToDictionary())
        {
            Notes = [.. agent.Notes.Where(note => ids.Contains(NoteView.CanvasId(note.Id)))],
            Groups = [.. agent.Groups.Where(group => group.Nodes.Count > 0 && group.Nodes.All(ids.Contains))],
            Inputs = [.. agent.Inputs.Where(input => inputs.Contains(input.Name))],
        };
    }

    public string ToText() => AgentJson.Write(new AgentDocument
    {
        Id = "clipboard",
        Name = "clipboard",
        Inputs = Inputs,
        Nodes = Nodes,
        Edges = Edges,
        Layout = Layout,
        Notes = Notes,
        Groups = Groups,
    });

    /// <summary>Null when the text is no agent document or holds nothing to put on a canvas.</summary>
    public static WorkflowPiece? Read(string text)
    {
        try
        {
            var agent = AgentJson.Read(text);
            var piece = Of(agent, [.. agent.Nodes.Select(node => node.Id), .. agent.Notes.Select(note => NoteView.CanvasId(note.Id))]);
            return piece.IsEmpty ? null : piece with { Nodes = [.. piece.Nodes.DistinctBy(node => node.Id)] };
        }
        catch (Exception broken) when (broken is AgentFormatException or JsonException)
        {
            return null;
        }
    }
}
