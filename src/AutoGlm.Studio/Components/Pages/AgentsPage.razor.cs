using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Triggers;
using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Radzen;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>All agents: run, open, create, import, export, delete.</summary>
public partial class AgentsPage : StudioComponent
{
    private const int RunsLookedAt = 300;

    private IReadOnlyList<AgentSummary>? _agents;
    private Dictionary<string, RunView> _lastRuns = [];
    private HashSet<string> _chats = [];
    private Problem? _importProblem;
    private string _query = "";

    [Inject]
    private IAgentStore Store { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private ActiveTriggers Triggers { get; set; } = default!;

    [Inject]
    private DesignerSessions Sessions { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    private IEnumerable<AgentSummary> Found => (_agents ?? []).Where(agent =>
        $"{agent.Name} {agent.Description} {agent.Id} {string.Join(' ', agent.Texts?.Values.Select(text => text.Name) ?? [])}"
            .Contains(_query.Trim(), StringComparison.CurrentCultureIgnoreCase));

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _agents = await Store.ListAsync(Gone);
        _chats = [.. (await Triggers.LookAsync(Gone)).Where(trigger => trigger.Node.Kind == ChatKind.Name).Select(trigger => trigger.Agent.Id)];
        var runs = await Engine.ListAsync(new RunQuery { Take = RunsLookedAt }, Gone);
        _lastRuns = runs.GroupBy(run => run.AgentId).ToDictionary(group => group.Key, group => group.MaxBy(run => run.StartedAt)!);
    }

    private async Task CreateAsync()
    {
        var taken = (await Store.ListAsync(Gone)).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var name = T["agents.newName"];
        var document = new AgentDocument { Id = AgentIds.Free(AgentIds.FromName(name), taken), Name = name };
        await Store.SaveDraftAsync(document, 0, Gone);
        Navigation.NavigateTo($"/agents/{document.Id}");
    }

    private async Task ImportAsync(InputFileChangeEventArgs change)
    {
        _importProblem = null;
        try
        {
            // Asked before anything is read: a large file doesn't have to come here to be refused.
            if (change.File.Size > AgentImports.MaxBytes)
                throw new IOException();
            await using var upload = change.File.OpenReadStream(AgentImports.MaxBytes, Gone);
            var read = await AgentImports.Default.ReadAsync(upload, Gone);
            var (document, _) = await AgentImport.SaveAsync(read.Document, Store, Gone);
            if (read.Report is not null)
            {
                Navigation.NavigateTo($"/agents/{document.Id}/import");
                return;
            }

            var errors = AgentValidator.Validate(document, Kinds).Count(problem => problem.Severity == "error");
            Notifications.Notify(
                errors == 0 ? NotificationSeverity.Success : NotificationSeverity.Warning,
                T.Format("agents.imported", document.Name),
                errors == 0 ? "" : T.Count("agents.importedWithProblems", errors),
                6000);
            Navigation.NavigateTo($"/agents/{document.Id}");
        }
        catch (AgentFormatException broken)
        {
            _importProblem = new Problem(null, "", T.Format("agents.importFailed", change.File.Name) + " " + L(broken.MessageText), L(broken.CureText));
        }
        catch (IOException)
        {
            _importProblem = new Problem(null, "", T.Format("agents.importFailed", change.File.Name), T["agents.importTooBig"]);
        }
    }

    private async Task RunAsync(string id)
    {
        if (await Store.GetDraftAsync(id, Gone) is not { } draft)
        {
            await LoadAsync();
            return;
        }

        var document = Sessions.Find(id)?.Document ?? draft.Document;
        var started = await Dialogs.OpenAsync<RunForm>(
            T.Format("runs.startTitle", AgentNames.NameOf(document)),
            new Dictionary<string, object?>
            {
                [nameof(RunForm.Agent)] = document,
                [nameof(RunForm.Problems)] = AgentValidator.Validate(document, Kinds),
            },
            RunForm.Options(T));
        if (started is string runId)
            Navigation.NavigateTo($"/runs/{Uri.EscapeDataString(runId)}");
    }

    private async Task DeleteAsync(AgentSummary agent)
    {
        var sure = await Dialogs.Confirm(
            T["agents.deleteText"],
            T.Format("agents.deleteTitle", agent.Name),
            new ConfirmOptions { OkButtonText = T["common.delete"], CancelButtonText = T["common.cancel"], CloseAriaLabel = T["common.close"] });
        if (sure != true)
            return;
        Sessions.Forget(agent.Id);
        await Store.DeleteAsync(agent.Id, Gone);
        await LoadAsync();
    }
}
