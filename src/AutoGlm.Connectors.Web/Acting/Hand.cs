using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>A person's own hand on the active window.</summary>
internal sealed class Hand(WebSession session)
{
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private int _buttons;

    public async Task HandleAsync(IReadOnlyList<HandInput> inputs, CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            if (input.Kind is HandInputKind.Accept or HandInputKind.Dismiss)
                await session.Dialogs.AnswerAsync(input.Kind == HandInputKind.Accept, input.Text).ConfigureAwait(false);
            else if (session.Dialogs.Open is null)
                await PassOnAsync(input, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PassOnAsync(HandInput input, CancellationToken cancellationToken)
    {
        // What opens a dialog isn't done before that is answered, which comes as another input.
        var opened = session.Dialogs.Opened;
        var done = TryAsync(input, cancellationToken);
        if (await Task.WhenAny(done, opened).ConfigureAwait(false) == done)
            await done.ConfigureAwait(false);
        else
            _ = done.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    private async Task TryAsync(HandInput input, CancellationToken cancellationToken)
    {
        // A click may open or close a window: each input goes where the person sees it.
        var page = await session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
        session.Requests.MarkAction();
        try
        {
            await HandleAsync(page, input, cancellationToken).ConfigureAwait(false);
        }
        catch (PlaywrightException exception) when (Faults.IsDocumentGone(exception) || (Faults.IsGone(exception) && !session.Windows.IsEmpty) || exception.Message.Contains("Unknown key", StringComparison.Ordinal))
        {
            // What it was meant for is gone, or no such key exists here; the person sees that.
        }
    }

    private Task HandleAsync(PageSession page, HandInput input, CancellationToken cancellationToken)
    {
        var at = new Point(input.X, input.Y);
        switch (input.Kind)
        {
            case HandInputKind.Move:
                return Pointer.SendAsync(page, "mouseMoved", at, _buttons == 0 ? "none" : input.Button, _buttons, 0, Mask, cancellationToken);
            case HandInputKind.Down:
                _buttons |= Bit(input.Button);
                return Pointer.SendAsync(page, "mousePressed", at, input.Button, _buttons, input.Clicks, Mask, cancellationToken);
            case HandInputKind.Up:
                _buttons &= ~Bit(input.Button);
                return Pointer.SendAsync(page, "mouseReleased", at, input.Button, _buttons, input.Clicks, Mask, cancellationToken);
            case HandInputKind.Wheel:
                return Pointer.WheelAsync(page, at, input.DeltaX, input.DeltaY, cancellationToken);
            case HandInputKind.KeyDown:
                _held.Add(input.Text);
                return page.Page.Keyboard.DownAsync(input.Text).WaitAsync(cancellationToken);
            case HandInputKind.KeyUp:
                _held.Remove(input.Text);
                return page.Page.Keyboard.UpAsync(input.Text).WaitAsync(cancellationToken);
            case HandInputKind.Text:
                return page.Page.Keyboard.InsertTextAsync(input.Text).WaitAsync(cancellationToken);
            case HandInputKind.Back:
                return Navigator.GoAsync(page, -1, cancellationToken);
            case HandInputKind.Forward:
                return Navigator.GoAsync(page, 1, cancellationToken);
            case HandInputKind.Reload:
                return page.Page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.Commit }).WaitAsync(cancellationToken);
            default:
                return Task.CompletedTask;
        }
    }

    private int Mask => (_held.Contains("Alt") ? 1 : 0) | (_held.Contains("Control") ? 2 : 0) | (_held.Contains("Meta") ? 4 : 0) | (_held.Contains("Shift") ? 8 : 0);

    private static int Bit(string button) => button switch { "right" => 2, "middle" => 4, _ => 1 };
}
