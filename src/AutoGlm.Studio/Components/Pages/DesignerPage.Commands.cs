using AutoGlm.Studio.Commanding;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Texts;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>What the command palette reaches in the designer.</summary>
public partial class DesignerPage : ICommandSource
{
    private IDisposable? _commanding;

    [Microsoft.AspNetCore.Components.Inject]
    private CommandCentre Centre { get; set; } = default!;

    public IReadOnlyList<StudioCommand> Commands() => _session is not { } session ? [] :
    [
        Action("common.run", "play", RunAsync),
        Action("canvas.undo", "undo", () => Done(session.Undo), "Ctrl Z"),
        Action("canvas.redo", "redo", () => Done(session.Redo), "Ctrl Shift Z"),
        Action("canvas.layout", "layout", () => PerformAsync("tidy"), "Shift L"),
        Action("canvas.fit", "fit", () => PerformAsync("fit"), "F"),
        Action("canvas.selectAll", "select", () => PerformAsync("select-all"), "Ctrl A"),
        Action("canvas.addNote", "note", () => PerformAsync("add-note"), "Shift N"),
        Action("canvas.paste", "form", () => PerformAsync("paste"), "Ctrl V"),
        Action(IsList ? "designer.asCanvas" : "designer.asList", IsList ? "agents" : "list", () => Done(() => Navigation.NavigateTo(ViewPath(!IsList)))),
        Action("versions.keep", "note", () => Done(() => Navigation.NavigateTo($"/agents/{session.AgentId}/versions#draft-name"))),
        Action("designer.export", "download", () => Done(() => Navigation.NavigateTo($"/agents/{session.AgentId}/file", forceLoad: true))),
        .. _selection.Count > 0 ? SelectionCommands() : [],
        .. session.Document.Nodes.Select(node => new StudioCommand("nodes", node.Name ?? TitleOf(node.Kind), node.Kind, () => RevealAsync(node.Id)) { Detail = node.Name is null ? node.Id : $"{TitleOf(node.Kind)} · {node.Id}" }),
        .. Kinds.Kinds.Select(kind => new StudioCommand("add", L(kind.Title), kind.Kind, () => AddAsync(kind.Kind)) { Detail = L(kind.Help), Words = $"{kind.Title.En} {kind.Title.Zh} {kind.Kind}" }),
    ];

    private IEnumerable<StudioCommand> SelectionCommands() =>
    [
        Action("canvas.group", "group", () => PerformAsync("group"), "Ctrl G"),
        Action("canvas.duplicate", "duplicate", DuplicateAsync, "Ctrl D"),
        Action("canvas.extract", "agent", () => ApplyAsync(new CanvasOp { Type = "extract", Nodes = _selection })),
        Action("canvas.zoomToSelection", "fit", () => PerformAsync("zoom-to-selection"), "Shift F"),
        Action("common.delete", "trash", DeleteSelectedAsync, "Del"),
    ];

    private string TitleOf(string kind) => Kinds.Find(kind) is { } known ? L(known.Title) : kind;

    private StudioCommand Action(string key, string icon, Func<Task> run, string? keys = null) => new("actions", T[key], icon, run)
    {
        Keys = keys,
        Words = T.Find(StudioLanguages.Other, key) ?? "",
    };

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
