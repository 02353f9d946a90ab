using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Hosting.Samples;
using AutoGlm.Samples.Sites;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>Asks for an agent's inputs and starts it; closes its dialog with the run's id.</summary>
public partial class RunForm : StudioComponent
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private IReadOnlyList<Problem> _problems = [];
    private bool _starting;
    private bool _usePins = true;

    [Parameter, EditorRequired]
    public AgentDocument Agent { get; set; } = default!;

    /// <summary>The document's own problems; errors keep it from starting.</summary>
    [Parameter]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    /// <summary>Outputs that are pinned in the designer, by node id; the person may leave them out.</summary>
    [Parameter]
    public JsonObject Pins { get; set; } = [];

    /// <summary>Makes of the run with these inputs and pins the one that is begun; null for the whole agent.</summary>
    [Parameter]
    public Func<StartRun, JsonObject, StartRun>? Shape { get; set; }

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private HostValues Host { get; set; } = default!;

    [Inject]
    private SampleHost Samples { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    private List<Problem> Errors => [.. Problems.Where(problem => problem.Severity == "error")];

    private IEnumerable<Problem> Others => _problems.Where(problem => Agent.Inputs.All(input => problem.Field != $"inputs.{input.Name}"));

    private IEnumerable<ValueDefinition> Asked => Agent.Inputs.Where(input => input.Name.Length > 0 && input.From is null);

    /// <summary>What the host fills in; shown only to those who want another value.</summary>
    private List<ValueDefinition> Filled => [.. Agent.Inputs.Where(input => input.Name.Length > 0 && input.From is not null)];

    private IEnumerable<string> PinnedNames => Pins.Select(pin => Agent.Node(pin.Key)).OfType<WorkflowNode>().Select(Kinds.NameOf);

    private string MemoryKey => $"autoglm.inputs.{Agent.Id}";

    /// <summary>How its dialog looks.</summary>
    public static DialogOptions Options(StudioTexts texts) => new()
    {
        Width = "520px",
        CloseDialogOnEsc = true,
        CloseDialogOnOverlayClick = false,
        CloseAriaLabel = texts["common.close"],
    };

    protected override async Task OnInitializedAsync()
    {
        foreach (var input in Agent.Inputs.Where(input => input.Default is not null))
            _values[input.Name] = ValueText.Of(input.Default);
        if (await Shell.RecallAsync(MemoryKey) is not { } remembered)
            return;
        foreach (var (name, value) in Read(remembered))
        {
            if (Agent.Inputs.Any(input => input.Name == name && !SecretNames.LooksSecret(name)))
                _values[name] = value;
        }
    }

    private IEnumerable<Problem> ProblemsOf(ValueDefinition input) => _problems.Where(problem => problem.Field == $"inputs.{input.Name}");

    private string? HostValueOf(ValueDefinition input) => Samples.Values.GetValueOrDefault(input.From ?? "");

    private static Dictionary<string, string> Read(string remembered)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(remembered) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private async Task StartAsync()
    {
        if (_starting)
            return;
        _starting = true;
        try
        {
            var inputs = new JsonObject();
            foreach (var input in Agent.Inputs.Where(input => input.Name.Length > 0))
            {
                if (ValueText.Parse(input.Type, _values.GetValueOrDefault(input.Name)) is { } value)
                    inputs[input.Name] = value;
            }

            var pins = _usePins ? Pins : [];
            var start = new StartRun { Agent = Agent, Inputs = await Host.FillAsync(Agent, inputs, Gone) };
            var runId = await Engine.StartAsync(Shape is { } shape ? shape(start, pins) : DraftRuns.WithPins(start, pins, Kinds), Gone);
            var keep = _values.Where(pair => !SecretNames.LooksSecret(pair.Key)).ToDictionary();
            await Shell.RememberAsync(MemoryKey, JsonSerializer.Serialize(keep));
            Dialogs.Close(runId);
        }
        catch (RunRefusedException refused)
        {
            _problems = refused.Problems;
        }
        catch (SampleSiteException sites)
        {
            _problems = [new Problem(null, "", sites.Message, sites.Cure)];
        }
        finally
        {
            _starting = false;
        }
    }
}
