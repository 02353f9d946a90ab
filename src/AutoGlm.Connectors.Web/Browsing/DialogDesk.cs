using System.Collections.Concurrent;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>
/// Answers native dialogs at once, so that the page never hangs, and remembers them for the next observation. While a person
/// has the surface in hand, dialogs wait for them.
/// </summary>
internal sealed class DialogDesk
{
    private readonly ConcurrentQueue<DialogMessage> _met = new();
    private readonly Lock _lock = new();
    private readonly List<IDialog> _waiting = [];
    private TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Consent _consent = new(false, null);
    private bool _inHand;

    public DialogDesk(IBrowserContext context) => context.Dialog += async (_, dialog) => await MetAsync(dialog).ConfigureAwait(false);

    /// <summary>The dialog that waits for the person; null while none does.</summary>
    public HandDialog? Open
    {
        get
        {
            lock (_lock)
                return _waiting is [var dialog, ..] ? new HandDialog(dialog.Type, dialog.Message, dialog.DefaultValue) : null;
        }
    }

    /// <summary>Done as soon as one waits.</summary>
    public Task Opened
    {
        get
        {
            lock (_lock)
                return _opened.Task;
        }
    }

    /// <summary>Says how dialogs are answered until the next action.</summary>
    public void Expect(bool accept, string? text) => _consent = new Consent(accept, text);

    /// <summary>Says who answers; the task's answer to what the person left open is no.</summary>
    public void LeaveTo(bool person)
    {
        lock (_lock)
            _inHand = person;
        if (person)
            return;
        Expect(false, null);
        while (Next() is { } dialog)
            _ = AnswerAsync(dialog, _consent);
    }

    /// <summary>The person's answer to the dialog that waits; nothing when none does.</summary>
    public Task AnswerAsync(bool accept, string text) => Next() is { } dialog ? AnswerAsync(dialog, new Consent(accept, text)) : Task.CompletedTask;

    public IReadOnlyList<DialogMessage> Take()
    {
        var taken = new List<DialogMessage>();
        while (_met.TryDequeue(out var message))
            taken.Add(message);
        return taken;
    }

    private async Task MetAsync(IDialog dialog)
    {
        lock (_lock)
        {
            if (_inHand)
            {
                _waiting.Add(dialog);
                _opened.TrySetResult();
                return;
            }
        }

        var consent = _consent;
        await AnswerAsync(dialog, consent with { Accept = consent.Accept || dialog.Type is DialogType.Alert or DialogType.BeforeUnload }).ConfigureAwait(false);
    }

    private IDialog? Next()
    {
        lock (_lock)
        {
            if (_waiting is not [var dialog, ..])
                return null;
            _waiting.RemoveAt(0);
            if (_waiting.Count == 0)
                _opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return dialog;
        }
    }

    private async Task AnswerAsync(IDialog dialog, Consent consent)
    {
        _met.Enqueue(new DialogMessage(dialog.Type, dialog.Message, consent.Accept));
        try
        {
            if (!consent.Accept)
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
