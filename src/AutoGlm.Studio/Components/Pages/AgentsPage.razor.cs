using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Triggers;
using AutoGlm.Hosting.Samples;
using AutoGlm.Studio.Components.Agents;
using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Finding;
using AutoGlm.Studio.Look;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Radzen;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>All agents: found by folder, tag and words, which the address holds; run, open, create, import, export, file, delete.</summary>
public partial class AgentsPage : StudioComponent
{
    private const int RunsLookedAt = 300;

    private const int Page = 60;

    private readonly HashSet<string> _selected = new(StringComparer.Ordinal);
    private IReadOnlyList<AgentEntry>? _agents;
    private IReadOnlyList<AgentEntry> _found = [];
    private AgentFilter _filter = AgentFilter.Of(null, null, null, null);
    private HashSet<string> _chats = [];
    private Problem? _importProblem;
    private string _query = "";
    private int _most = Page;

    [SupplyParameterFromQuery(Name = "folder")]
    private string? Folder { get; set; }

    [SupplyParameterFromQuery(Name = "tag")]
    private string[]? Tags { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Order { get; set; }

    [Inject]
    private IAgentStore Store { get; set; } = default!;

    [Inject]
    private IAgentFilingStore Filing { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private ActiveTriggers Triggers { get; set; } = default!;

    [Inject]
    private DesignerSessions Sessions { get; set; } = default!;

    [Inject]
    private TemplateCatalog Templates { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    private bool HasPlaces => _agents?.Any(entry => !entry.Filing.IsEmpty) is true;

    private IReadOnlyList<AgentEntry> Selected => [.. (_agents ?? []).Where(entry => _selected.Contains(entry.Agent.Id))];

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnParametersSet()
    {
        _filter = AgentFilter.Of(Folder, Tags, Query, Order);
        // What is being typed is kept as it stands, with the space at its end.
        if (_query.Trim() != _filter.Text)
            _query = _filter.Text;
        _most = Page;
        Find();
    }

    private async Task LoadAsync()
    {
        var runs = (await Engine.ListAsync(new RunQuery { Take = RunsLookedAt }, Gone)).GroupBy(run => run.AgentId).ToDictionary(group => group.Key, group => group.MaxBy(run => run.StartedAt)!);
        var filed = await Filing.ListAsync(Gone);
        _agents = [.. (await Store.ListAsync(Gone)).Select(agent => new AgentEntry(agent, filed.GetValueOrDefault(agent.Id, AgentFiling.None), runs.GetValueOrDefault(agent.Id)))];
        _chats = [.. (await Triggers.LookAsync(Gone)).Where(trigger => trigger.Node.Kind == ChatKind.Name).Select(trigger => trigger.Agent.Id)];
        Find();
    }

    private void Find()
    {
        _found = _filter.Of(_agents ?? []);
        // What isn't seen isn't done anything with.
        _selected.IntersectWith(_found.Select(entry => entry.Agent.Id));
    }

    private void Search() => Navigation.NavigateTo((_filter with { Text = _query.Trim() }).Path, replace: true);

    private void Sort(string? sort) => Navigation.NavigateTo((_filter with { Sort = AgentFilter.Of(null, null, null, sort).Sort }).Path, replace: true);

    private void Select(string id, bool on) => _ = on ? _selected.Add(id) : _selected.Remove(id);

    private async Task FileAsync(IReadOnlyList<AgentEntry> entries)
    {
        var kept = await Dialogs.OpenAsync<FilingForm>(
            entries is [var only] ? T.Format("agents.fileNamed", only.Name) : T["agents.file"],
            new Dictionary<string, object?> { [nameof(FilingForm.Entries)] = entries, [nameof(FilingForm.All)] = _agents },
            FilingForm.Options(T));
        if (kept is not true)
            return;
        _selected.Clear();
        await LoadAsync();
    }

    private async Task RenameAsync()
    {
        var name = await Dialogs.OpenAsync<FolderForm>(
            T["agents.folderRename"],
            new Dictionary<string, object?> { [nameof(FolderForm.Folder)] = _filter.Folder },
            FilingForm.Options(T));
        if (name is not string folder)
            return;
        await LoadAsync();
        Navigation.NavigateTo((_filter with { Folder = folder }).Path, replace: true);
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
            var (document, _) = await AgentImport.SaveAsync(read.Document, Store, Filing, Gone);
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

    private Task DeleteAsync(AgentEntry entry) => DeleteAsync([entry], T.Format("agents.deleteTitle", entry.Name), T["agents.deleteText"]);

    private Task DeleteSelectedAsync() => _selected.Count == 1
        ? DeleteAsync(Selected[0])
        : DeleteAsync(Selected, T.Format("agents.deleteManyTitle", _selected.Count), T["agents.deleteManyText"]);

    private async Task DeleteAsync(IReadOnlyList<AgentEntry> entries, string title, string text)
    {
        var sure = await Dialogs.Confirm(text, title, new ConfirmOptions { OkButtonText = T["common.delete"], CancelButtonText = T["common.cancel"], CloseAriaLabel = T["common.close"] });
        if (sure != true)
            return;
        foreach (var entry in entries)
        {
            Sessions.Forget(entry.Agent.Id);
            await Store.DeleteAsync(entry.Agent.Id, Gone);
        }

        await LoadAsync();
    }
}
