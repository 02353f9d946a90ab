using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Trying;

/// <summary>What a node put out, is putting out right now, or is pinned to put out.</summary>
public partial class DeskOutput : StudioComponent
{
    /// <summary>The round looked at, counted from 1; null for the last.</summary>
    private int? _round;
    private string? _roundOf;
    private JsonNode? _draft;
    private string? _pinProblem;

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public WorkflowNode Node { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What a run that has ended recorded; null for none.</summary>
    [Parameter]
    public NodeRecord? Record { get; set; }

    /// <summary>The run under way; null when there is none.</summary>
    [Parameter]
    public RunWatcher? Watcher { get; set; }

    [Parameter]
    public bool MayTryAlone { get; set; }

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private RunSnapshot? Run => Watcher is { } watcher ? watcher.Snapshot : Record?.Run;

    private IReadOnlyList<NodeRunView> Executions => Watcher is { } watcher
        ? [.. (watcher.Snapshot?.Nodes ?? []).Where(node => node.NodeId == Node.Id)]
        : Record?.Executions ?? [];

    private NodeRunView? Shown => Executions.ElementAtOrDefault(Math.Min(_round ?? int.MaxValue, Executions.Count) - 1);

    private JsonObject? Pinned => Session.Pins.Of(Node.Id);

    private bool IsTask => Node.Kind == "task";

    protected override void OnParametersSet()
    {
        if (Run?.Run.RunId is var run && run != _roundOf)
            (_roundOf, _round) = (run, null);
    }

    private string NowAt(RunSnapshot run) =>
        run.Nodes.LastOrDefault(node => node.EndedAt is null) is { } now && run.Agent.Node(now.NodeId) is { } node ? Kinds.NameOf(node) : "…";

    private Task EditPinAsync(JsonNode? value)
    {
        _draft = value;
        if (value is not JsonObject output)
        {
            _pinProblem = T["trying.pinObject"];
            return Task.CompletedTask;
        }

        return PinAsync(output);
    }

    private async Task PinAsync(JsonObject? output)
    {
        _pinProblem = output is not null && !NodePins.Fits(output) ? T.Format("trying.pinTooBig", NodePins.MaxBytes / 1024) : null;
        if (_pinProblem is not null)
            return;
        _draft = null;
        await Session.Pins.SetAsync(Node.Id, output, Gone);
    }

    /// <summary>The outputs its kind has, without values: to be filled in by hand.</summary>
    private JsonObject Skeleton() => new((Kinds.Find(Node.Kind)?.OutputsOf(Node, Session.Document) ?? [])
        .DistinctBy(output => output.Name)
        .Select(output => KeyValuePair.Create(output.Name, Empty(output.Type))));

    private static JsonNode? Empty(string type) => type switch
    {
        ValueTypes.Number => 0,
        ValueTypes.Boolean => false,
        ValueTypes.List or ValueTypes.Records => new JsonArray(),
        ValueTypes.Object => new JsonObject(),
        _ => "",
    };
}
