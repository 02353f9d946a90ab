using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>What is to be done when a node fails: tried again, given up after a time, passed over.</summary>
public partial class FailureEditor : StudioComponent
{
    private static readonly string[] Outcomes = ["failed", "timed-out"];

    private bool _open;
    private string? _outputProblem;
    private JsonNode? _draft;

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public WorkflowNode Node { get; set; } = default!;

    [Parameter, EditorRequired]
    public INodeKind Kind { get; set; } = default!;

    private NodeFailurePolicy Policy => Node.Failure ?? new NodeFailurePolicy();

    private string Id => $"failure-{Node.Id}";

    private bool HasError => Kind.PortsOf(Node).Any(port => port.Name == "error");

    /// <summary>Whether a problem of the node is shown here.</summary>
    public static bool IsAbout(Problem problem) => problem.Field.StartsWith("failure.", StringComparison.Ordinal);

    protected override void OnInitialized() => _open = Session.KnownProblems.Any(problem => problem.Node == Node.Id && IsAbout(problem));

    private List<Problem> ProblemsOf(string member) =>
        [.. Session.KnownProblems.Where(problem => problem.Node == Node.Id && problem.Field == $"failure.{member}")];

    private void Set(Func<NodeFailurePolicy, NodeFailurePolicy> change, string? member = null) =>
        Session.Apply(agent => DocumentEdits.SetFailure(agent, Node.Id, change), member is null ? null : $"{Node.Id}#failure.{member}");

    private void Retry(string outcome, bool wanted) =>
        Set(now => now with { On = [.. Outcomes.Where(known => known == outcome ? wanted : now.On.Contains(known))] });

    /// <summary>Sets a number; nothing stands for the default.</summary>
    private void SetNumber(string member, string? text)
    {
        double? number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        var usual = new NodeFailurePolicy();
        Set(now => member switch
        {
            "retries" => now with { Retries = number is { } retries ? (int)Math.Clamp(Math.Round(retries), int.MinValue, int.MaxValue) : usual.Retries },
            "timeoutSeconds" => now with { TimeoutSeconds = number },
            "delaySeconds" => now with { DelaySeconds = number ?? usual.DelaySeconds },
            "factor" => now with { Factor = number ?? usual.Factor },
            "maxDelaySeconds" => now with { MaxDelaySeconds = number ?? usual.MaxDelaySeconds },
            _ => now with { Jitter = number ?? usual.Jitter },
        }, member);
    }

    /// <summary>What later nodes see is an object; anything else stays in the editor until it is one.</summary>
    private void SetOutput(JsonNode? value)
    {
        _outputProblem = value is null or JsonObject ? null : T["failure.outputProblem"];
        _draft = value;
        if (_outputProblem is null)
            Set(now => now with { Output = value as JsonObject }, "output");
    }

    private static string? Invariant(double? number) => number?.ToString(CultureInfo.InvariantCulture);
}
