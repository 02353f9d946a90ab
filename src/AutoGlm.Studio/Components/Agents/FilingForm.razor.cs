using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Finding;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Agents;

/// <summary>Folder and tags of one agent or several; what isn't touched stays as each has it. Closes its dialog with true when something was kept.</summary>
public partial class FilingForm : StudioComponent
{
    private readonly SortedDictionary<string, bool?> _tags = new(StringComparer.CurrentCulture);
    private string? _folder;
    private string _typed = "";
    private bool _saving;

    /// <summary>Those that are moved.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AgentEntry> Entries { get; set; } = [];

    /// <summary>All, for the folders and tags there are.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AgentEntry> All { get; set; } = [];

    [Inject]
    private IAgentFilingStore Filing { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    private IEnumerable<string> Folders => FolderEntry.Of(All).Select(folder => folder.Path);

    private string[] Ids => [.. Entries.Select(entry => entry.Agent.Id)];

    public static DialogOptions Options(StudioTexts texts) => new() { Width = "480px", CloseDialogOnEsc = true, CloseAriaLabel = texts["common.close"] };

    protected override void OnInitialized()
    {
        _folder = Common();
        foreach (var tag in All.SelectMany(entry => entry.Filing.Tags))
            _tags[tag] = StateOf(tag);
    }

    /// <summary>The folder that all of them are in; null where they are in several.</summary>
    private string? Common() => Entries.Select(entry => entry.Filing.Folder).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    /// <summary>Whether all of them have a tag, or none; null for some.</summary>
    private bool? StateOf(string tag)
    {
        var having = Entries.Count(entry => entry.Filing.Tags.Contains(tag));
        return having == Entries.Count ? true : having == 0 ? false : null;
    }

    private void AddTag()
    {
        if (AgentFiling.TagOf(_typed) is { Length: > 0 } tag)
            _tags[tag] = true;
        _typed = "";
    }

    private async Task SaveAsync()
    {
        if (_saving)
            return;
        _saving = true;
        // What was typed and not added yet is meant.
        AddTag();
        if (_folder is { } folder && folder != Common())
            await Filing.MoveAsync(Ids, folder, Gone);
        // Taken first, so that there is room for those that are given.
        foreach (var (tag, state) in _tags.Where(tag => tag.Value != StateOf(tag.Key)).OrderBy(tag => tag.Value))
            await Filing.TagAsync(Ids, tag, state is true, Gone);
        Dialogs.Close(true);
    }
}
