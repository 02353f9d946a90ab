using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Agents;

/// <summary>Another name or place for a folder. Closes its dialog with the name that it has from then on.</summary>
public partial class FolderForm : StudioComponent
{
    private string _name = "";
    private bool _saving;

    /// <summary>With all that it is in.</summary>
    [Parameter, EditorRequired]
    public string Folder { get; set; } = "";

    [Inject]
    private IAgentFilingStore Filing { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    protected override void OnInitialized() => _name = Folder;

    private async Task SaveAsync()
    {
        if (_saving || AgentFiling.FolderOf(_name) is not { Length: > 0 } name)
            return;
        _saving = true;
        await Filing.RenameFolderAsync(Folder, name, Gone);
        Dialogs.Close(name);
    }
}
