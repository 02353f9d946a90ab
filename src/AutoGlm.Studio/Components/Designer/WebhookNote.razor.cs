using System.Buffers.Text;
using System.Security.Cryptography;
using AutoGlm.Engine.Triggers;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Hooks;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>How a webhook node is called, and whether the secret is there that its calls are checked against.</summary>
public partial class WebhookNote : StudioComponent
{
    private Hook? _hook;
    private bool _isKept;
    private string? _made;
    private (string Secret, string Path) _asked;

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public WorkflowNode Node { get; set; } = default!;

    [Inject]
    private ISecretVault Vault { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _hook = Hook.Of(new ActiveTrigger(Session.Document, 0, Node));
        if (_hook is not { } hook || _asked == (hook.Secret, hook.Path))
            return;
        _asked = (hook.Secret, hook.Path);
        _made = null;
        _isKept = (await Vault.ListAsync(Gone)).Any(secret => secret.Name == hook.Secret && WebhookPlace.Covers(secret.Binding, hook.Path));
    }

    private string Address(Hook hook) => $"{Navigation.BaseUri.TrimEnd('/')}{HookEndpoint.Root}/{hook.Path}";

    /// <summary>Keeps a random secret under the node's name for it and shows it, this once. Never in place of one that is there.</summary>
    private async Task MakeSecretAsync()
    {
        if (_hook is not { } hook)
            return;
        var taken = (await Vault.ListAsync(Gone)).Select(secret => secret.Name).ToHashSet(StringComparer.Ordinal);
        var wanted = TaskBodyCheck.IsSecretName(hook.Secret) ? hook.Secret : $"{Session.AgentId}-hook";
        var name = taken.Contains(wanted) ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{wanted}-{number}").First(free => !taken.Contains(free)) : wanted;
        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await Vault.SetAsync(new StoredSecret(name, value, new SecretBinding([WebhookPlace.Of(hook.Path)], [])), Gone);
        (_asked, _isKept, _made) = ((name, hook.Path), true, value);
        if (name != hook.Secret)
            Session.Apply(agent => DocumentEdits.Set(agent, Node.Id, "secret", name), $"{Node.Id}/secret");
    }
}
