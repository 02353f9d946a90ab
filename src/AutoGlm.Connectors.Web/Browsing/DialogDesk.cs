using System.Collections.Concurrent;
using AutoGlm.Tasks.Observing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>Answers native dialogs at once, so that the page never hangs, and remembers them for the next observation.</summary>
internal sealed class DialogDesk
{
    private readonly ConcurrentQueue<DialogMessage> _met = new();
    private volatile Consent _consent = new(false, null);

    public DialogDesk(IBrowserContext context) => context.Dialog += async (_, dialog) => await AnswerAsync(dialog).ConfigureAwait(false);

    /// <summary>Says how dialogs are answered until the next action.</summary>
    public void Expect(bool accept, string? text) => _consent = new Consent(accept, text);

    public IReadOnlyList<DialogMessage> Take()
    {
        var taken = new List<DialogMessage>();
        while (_met.TryDequeue(out var message))
            taken.Add(message);
        return taken;
    }

    private async Task AnswerAsync(IDialog dialog)
    {
        var consent = _consent;
        var accept = dialog.Type is DialogType.Alert or DialogType.BeforeUnload || consent.Accept;
        _met.Enqueue(new DialogMessage(dialog.Type, dialog.Message, accept));
        try
        {
            if (!accept)
                await dialog.DismissAsync().ConfigureAwait(false);
            else if (dialog.Type == DialogType.Prompt)
                await dialog.AcceptAsync(consent.Text ?? dialog.DefaultValue).ConfigureAwait(false);
            else
                await dialog.AcceptAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // The page went away with its dialog.
        }
    }

    private sealed record Consent(bool Accept, string? Text);
}
