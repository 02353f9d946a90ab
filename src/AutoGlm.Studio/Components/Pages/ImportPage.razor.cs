using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>What became of each node of an imported file, and what is still to be done in the agent as it is now.</summary>
public partial class ImportPage : StudioComponent
{
    private AgentDocument? _agent;
    private ImportReport? _report;
    private IReadOnlyList<Problem> _problems = [];
    private ImportOutcome? _shown;
    private bool _loaded;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private IAgentStore Store { get; set; } = default!;

    [Inject]
    private DesignerSessions Sessions { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    private string AgentAddress => $"/agents/{Uri.EscapeDataString(Id)}";

    private List<Problem> Errors => [.. _problems.Where(problem => problem.Severity == "error")];

    private List<Problem> Warnings => [.. _problems.Where(problem => problem.Severity != "error")];

    protected override async Task OnParametersSetAsync()
    {
        _agent = Sessions.Find(Id)?.Document ?? (await Store.GetDraftAsync(Id, Gone))?.Document;
        _report = _agent is null ? null : ImportReportJson.Of(_agent);
        _problems = _report is null ? [] : AgentValidator.Validate(_agent!, Kinds);
        _loaded = true;
    }

    private static string OutcomeKey(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Mapped => "importing.outcome.mapped",
        ImportOutcome.Changed => "importing.outcome.changed",
        ImportOutcome.Placeholder => "importing.outcome.placeholder",
        _ => "importing.outcome.lost",
    };

    private static string IconOf(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Mapped => "check",
        ImportOutcome.Changed => "edit",
        ImportOutcome.Placeholder => "imported",
        _ => "minus",
    };

    private string NodeAddress(string node) => $"{AgentAddress}?node={Uri.EscapeDataString(node)}";
}
