using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Designing;

/// <summary>What the canvas needs to know once: kinds, icons, texts.</summary>
public sealed record CanvasOptions(
    bool ReadOnly,
    IReadOnlyList<KindView> Kinds,
    IReadOnlyDictionary<string, string> Icons,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyList<string> Colours)
{
    private static readonly string[] TextKeys =
    [
        "canvas", "fit", "zoomIn", "zoomOut", "layout", "minimap", "addNode", "searchNodes", "nothingFound",
        "nodeHelp", "edgeHelp", "edge", "deleteEdge", "disabled", "pinned", "data", "nameEdge", "routeEdge", "routeEdgeHelp", "straightenEdge", "undo", "redo", "problems",
        "note", "notePlaceholder", "groupTitle", "groupHelp", "colour", "menu", "cut", "copy", "paste", "duplicate", "delete",
        "enable", "disable", "group", "ungroup", "rename", "addNote", "selectAll", "zoomToSelection", "insertHere", "extract",
        "inline", "alignLeft", "alignCentre", "alignRight", "alignTop", "alignMiddle", "alignBottom", "distributeAcross",
        "distributeDown", "colour.amber", "colour.green", "colour.blue", "colour.violet", "colour.rose", "colour.grey",
    ];

    public static CanvasOptions Of(bool readOnly, NodeKindCatalog kinds, StudioTexts texts) => new(
        readOnly,
        KindView.All(kinds, texts),
        Look.Icons.All.Concat(kinds.Kinds.Where(kind => !Look.Icons.All.ContainsKey(kind.Kind))
            .Select(kind => KeyValuePair.Create(kind.Kind, Look.Icons.Path(kind.Kind, kind.Group)))).ToDictionary(),
        TextKeys.ToDictionary(key => key, key => texts[$"canvas.{key}"]),
        CanvasColours.All);
}
