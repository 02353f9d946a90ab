using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Opens the publishing of an agent, and says so once it is published, until it is changed.</summary>
public partial class PublishButton : StudioComponent
{
    private int? _version;
    private Workflows.Documents.AgentDocument? _published;

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    private string Label => _version is { } version ? T.Format("designer.published", version) : T["designer.publish"];

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_published, Session.Document))
            _version = null;
    }

    private async Task OpenAsync()
    {
        var document = Session.Document;
        var done = await Dialogs.OpenAsync<PublishForm>(
            T.Format("designer.publishTitle", document.Name),
            new Dictionary<string, object?> { [nameof(PublishForm.Session)] = Session },
            RunForm.Options(T));
        if (done is int version)
            (_version, _published) = (version, document);
    }
}
