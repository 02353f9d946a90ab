using System.Globalization;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Connectors.Web.Reach;
using AutoGlm.Connectors.Web.Secrets;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Performs one action, by the hand that its verb needs.</summary>
internal sealed class Performer
{
    private static readonly TimeSpan LongPress = TimeSpan.FromMilliseconds(650);
    private static readonly TimeSpan RefusalWait = TimeSpan.FromMilliseconds(500);
    private const int HoverWait = 600;
    private readonly WebSession _session;
    private readonly Targeting _targeting;
    private readonly Typist _typist;
    private readonly Chooser _chooser;
    private readonly KeyPresser _keys;
    private readonly TextSelector _selector;
    private readonly Scroller _scroller;
    private readonly Dragger _dragger;
    private readonly Uploader _uploader;
    private readonly Navigator _navigator;

    public Performer(WebSession session)
    {
        _session = session;
        _targeting = new Targeting(session);
        var dialer = new Dialer(session, _targeting);
        _typist = new Typist(session, _targeting, dialer);
        _chooser = new Chooser(_targeting, dialer);
        _keys = new KeyPresser(session, _targeting);
        _selector = new TextSelector(session, _targeting);
        _scroller = new Scroller(_targeting);
        _dragger = new Dragger(_targeting);
        _uploader = new Uploader(session, _targeting);
        _navigator = new Navigator(session);
    }

    public async Task<ActionResult> PerformAsync(GuiAction action, CancellationToken cancellationToken)
    {
        var page = await _session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
        _session.Dialogs.Expect(action.AcceptDialog, action.AcceptDialog ? action.Text : null);
        _session.Reach.Begin();
        _session.Requests.MarkAction();
        if (action.Verb != GuiVerb.Type && action.Text is { } text && SecretFiller.Mentions(text))
            return ActionResult.Failed(ActionProblem.Refused, "A secret can only be typed into a field.");

        if (action.Verb is GuiVerb.Drag or GuiVerb.SelectText && page.Sign is { } aside)
            await aside.YieldAsync(page, null, cancellationToken).ConfigureAwait(false);
        ActionResult result;
        try
        {
            result = await DispatchAsync(page, action, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (page.Sign is { } sign)
                await sign.ReturnAsync(page).ConfigureAwait(false);
        }

        return _session.Reach.TakeTop() is { } refused ? Refused(refused, result) : result;
    }

    /// <summary>Where a node stands once it was brought into view; null when it can't be.</summary>
    public async Task<Box?> RevealAsync(string reference, CancellationToken cancellationToken)
    {
        var page = await _session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
        return (await _targeting.AimAsync(page, reference, null, "look", cancellationToken).ConfigureAwait(false)).Box;
    }

    private static ActionResult Refused(Refusal refusal, ActionResult result) =>
        ActionResult.Failed(ActionProblem.Refused, refusal.Reason) with { Box = result.Box };

    private static Task<ActionResult> NoSuchModifier(GuiAction action) =>
        Task.FromResult(ActionResult.Failed(ActionProblem.NotPossible, $"“{action.Modifiers}” can't be held. Use Control, Shift, Alt or Meta, joined by plus."));

    private Task<ActionResult> DispatchAsync(PageSession page, GuiAction action, CancellationToken cancellationToken) => action.Verb switch
    {
        GuiVerb.Tap => TapAsync(page, action, "left", 1, cancellationToken),
        GuiVerb.DoubleTap => TapAsync(page, action, "left", 2, cancellationToken),
        GuiVerb.RightTap => TapAsync(page, action, "right", 1, cancellationToken),
        GuiVerb.LongPress => LongPressAsync(page, action, cancellationToken),
        GuiVerb.Hover => HoverAsync(page, action, cancellationToken),
        GuiVerb.Type => _typist.TypeAsync(page, action, cancellationToken),
        GuiVerb.Select => _chooser.SelectAsync(page, action, cancellationToken),
        GuiVerb.Check => _chooser.CheckAsync(page, action, on: true, cancellationToken),
        GuiVerb.Uncheck => _chooser.CheckAsync(page, action, on: false, cancellationToken),
        GuiVerb.Press => _keys.PressAsync(page, action, cancellationToken),
        GuiVerb.Scroll => _scroller.ScrollAsync(page, action, cancellationToken),
        GuiVerb.Drag => HeldKeys.Parse(action.Modifiers) is { } held ? _dragger.DragAsync(page, action, held, cancellationToken) : NoSuchModifier(action),
        GuiVerb.SelectText => _selector.SelectAsync(page, action, cancellationToken),
        GuiVerb.Upload => _uploader.UploadAsync(page, action, cancellationToken),
        GuiVerb.Open => _navigator.OpenAsync(page, action.Text, cancellationToken),
        GuiVerb.Back => Navigator.GoAsync(page, -1, cancellationToken),
        GuiVerb.Forward => Navigator.GoAsync(page, 1, cancellationToken),
        GuiVerb.Home => HomeAsync(page, cancellationToken),
        GuiVerb.Wait => WaitAsync(page, action, cancellationToken),
        GuiVerb.SwitchWindow => _navigator.SwitchAsync(action.Text, cancellationToken),
        GuiVerb.CloseWindow => _navigator.CloseAsync(page, cancellationToken),
        _ => Task.FromResult(ActionResult.Failed(ActionProblem.NotPossible, $"A web page takes no “{action.Verb}”.")),
    };

    private async Task<ActionResult> TapAsync(PageSession page, GuiAction action, string button, int times, CancellationToken cancellationToken)
    {
        if (HeldKeys.Parse(action.Modifiers) is not { } held)
            return await NoSuchModifier(action).ConfigureAwait(false);
        var aim = await _targeting.AimAsync(page, action.Ref, action.Point, "tap", cancellationToken).ConfigureAwait(false);
        if (aim.Failure is not null)
            return aim.Failure;
        if (aim.Href is { } app && !Handled(app) && _session.Reach.Rules.Refuse(app) is { } refusal)
            return ActionResult.Failed(ActionProblem.Refused, refusal) with { Box = aim.Box };
        await held.HoldAsync(page.Page.Keyboard, () => Pointer.TapAsync(page, aim.Point, button, times, held.Mask, cancellationToken)).ConfigureAwait(false);

        // The guard's word comes by another way than the tap's answer.
        if (aim.Href is { Scheme: not "javascript" } href && _session.Reach.Rules.Refuse(href) is not null)
            await _session.Reach.WaitAsync(RefusalWait, _session.Time, cancellationToken).ConfigureAwait(false);
        return ActionResult.Done(aim.Box);
    }

    /// <summary>Whether the browser or the page itself deals with a link; others begin programs of the machine (mail, calls, apps).</summary>
    private static bool Handled(Uri link) => link.Scheme is "http" or "https" or "javascript" or "about" or "blob" or "data";

    private async Task<ActionResult> LongPressAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        var aim = await _targeting.AimAsync(page, action.Ref, action.Point, "tap", cancellationToken).ConfigureAwait(false);
        if (aim.Failure is not null)
            return aim.Failure;
        await Pointer.MoveAsync(page, aim.Point, cancellationToken).ConfigureAwait(false);
        await Pointer.PressAsync(page, aim.Point, "left", 1, 0, cancellationToken).ConfigureAwait(false);
        await Task.Delay(LongPress, _session.Time, cancellationToken).ConfigureAwait(false);
        await Pointer.ReleaseAsync(page, aim.Point, "left", 1, cancellationToken).ConfigureAwait(false);
        return ActionResult.Done(aim.Box);
    }

    private async Task<ActionResult> HoverAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        var aim = await _targeting.AimAsync(page, action.Ref, action.Point, "hover", cancellationToken).ConfigureAwait(false);
        if (aim.Failure is not null)
            return aim.Failure;

        // Menus and tips that open on hovering often wait a little first; what opens by style alone is there at once.
        var change = (aim.Frame ?? page.Main).CallAsync(FormattableString.Invariant($"W.change({HoverWait})"), cancellationToken, retry: false);
        await Pointer.MoveAsync(page, aim.Point with { X = aim.Point.X - 1 }, cancellationToken).ConfigureAwait(false);
        await Pointer.MoveAsync(page, aim.Point, cancellationToken).ConfigureAwait(false);
        await change.ConfigureAwait(false);
        return ActionResult.Done(aim.Box);
    }

    private async Task<ActionResult> HomeAsync(PageSession page, CancellationToken cancellationToken) =>
        _session.Request.Start is { } start
            ? await _navigator.OpenAsync(page, start, cancellationToken).ConfigureAwait(false)
            : ActionResult.Failed(ActionProblem.NotPossible, "The task has no start page to go to.");

    /// <summary>Until something changes, no longer than the stated seconds (one by default, fifteen at most).</summary>
    private async Task<ActionResult> WaitAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        // A time that was stated is waited in full: on a page that changes all the time, a change says nothing.
        if (double.TryParse(action.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stated))
            await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(stated, 0.05, 15)), _session.Time, cancellationToken).ConfigureAwait(false);
        else
            await page.Main.CallAsync("W.change(1000)", cancellationToken, retry: false).ConfigureAwait(false);
        return ActionResult.Done();
    }
}
