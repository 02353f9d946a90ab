using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>The kinds of node there are, to drag onto the canvas or to click.</summary>
public partial class Palette : StudioComponent
{
    private string _query = "";
    private IReadOnlyList<KindView> _kinds = [];

    [Parameter]
    public EventCallback<string> OnAdd { get; set; }

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    private IEnumerable<KindView> Found => _kinds.Where(kind =>
        $"{kind.Title} {kind.Kind} {kind.Help} {kind.GroupTitle}".Contains(_query.Trim(), StringComparison.CurrentCultureIgnoreCase));

    protected override void OnInitialized() => _kinds = KindView.All(Kinds, T);
}
