using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The node whose data is shown over the canvas: <c>?view=data&amp;node=…</c>.</summary>
public partial class DesignerPage
{
    private WorkflowNode? DeskNode => ViewName == "data" && NodeId is { } id ? _session?.Document.Node(id) : null;

    private bool _tryAtOnce;

    private void ShowDesk(string nodeId)
    {
        _tryAtOnce = false;
        Navigation.NavigateTo(DeskPath("data", nodeId));
    }

    private void TryAtDesk(string nodeId)
    {
        _tryAtOnce = true;
        Navigation.NavigateTo(DeskPath("data", nodeId));
    }

    private async Task CloseDeskAsync()
    {
        var node = NodeId;
        Navigation.NavigateTo(DeskPath(null, null));
        await Shell.LeaveAsync();
        if (node is not null)
            await ShowSelectionAsync([node], reveal: false);
    }

    private async Task DeleteAtDeskAsync()
    {
        _selection = NodeId is { } node ? [node] : [];
        Navigation.NavigateTo(DeskPath(null, null));
        await DeleteSelectedAsync();
    }

    private async Task DuplicateAtDeskAsync()
    {
        _selection = NodeId is { } node ? [node] : [];
        Navigation.NavigateTo(DeskPath(null, null));
        await DuplicateAsync();
    }

    private string DeskPath(string? view, string? node) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["view"] = view, ["node"] = node });
}
