using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Sections;

namespace AutoGlm.Studio.Components.Layout;

/// <summary>
/// What a page puts into the bar above it. The framework's own <see cref="SectionContent"/> makes all of it anew whenever it is given
/// another fragment, and a page gives it another at each rendering: a button that was just pressed would lose the focus.
/// </summary>
public sealed class BarSection : ComponentBase
{
    private readonly RenderFragment _content;

    public BarSection() => _content = builder => builder.AddContent(0, ChildContent);

    /// <summary>Which part of the bar: <c>title</c> or <c>tools</c>.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<SectionContent>(0);
        builder.AddComponentParameter(1, nameof(SectionContent.SectionName), Name);
        builder.AddComponentParameter(2, nameof(SectionContent.ChildContent), _content);
        builder.CloseComponent();
    }
}
