using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Connectors.Web.Secrets;
using AutoGlm.Tasks.Acting;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Types into fields, rich editors and the browser's own pickers.</summary>
internal sealed class Typist(WebSession session, Targeting targeting, Dialer dialer)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<ActionResult> TypeAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        var text = action.Text ?? "";
        var frame = page.Main;
        var count = 0;
        if (action.Ref is not null)
        {
            if (targeting.Resolve(action.Ref, page) is not var (owner, number))
                return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
            (frame, count) = (owner, number);
        }

        var field = await FieldAsync(frame, count, cancellationToken).ConfigureAwait(false);
        if (field.Flag("picker"))
            return await PickAsync(page, action, frame, field, text, cancellationToken).ConfigureAwait(false);
        if (field.Text("p") is "nottext" && action.Ref is not null && text.Length > 0 && !SecretFiller.Mentions(text)
            && await dialer.TurnAsync(page, frame, count, text, cancellationToken).ConfigureAwait(false) is { } turned)
            return turned;
        if (action.Ref is not null && field.Text("p") is "disabled" or "select" or "stale")
            return Refusal(field)!;

        Tasks.Observing.Box? box = null;
        if (action.Ref is not null || action.Point is not null)
        {
            var aim = await targeting.AimAsync(page, action.Ref, action.Point, "tap", cancellationToken).ConfigureAwait(false);
            if (aim.Failure is not null)
                return aim.Failure;
            box = aim.Box;
            if (!field.Flag("focused"))
                await Pointer.TapAsync(page, aim.Point, cancellationToken).ConfigureAwait(false);

            // The tap may have brought up the real field.
            if (field.Text("p") is not null || action.Ref is null)
                field = await FieldAsync(frame, count, cancellationToken).ConfigureAwait(false);
        }

        if (field.Text("p") is "nottext" && field.Flag("keys") && !SecretFiller.Mentions(text))
        {
            // Nothing to write into, but something that hears keys: a terminal or a game.
            await page.Page.Keyboard.TypeAsync(text.ReplaceLineEndings("\n")).WaitAsync(cancellationToken).ConfigureAwait(false);
            return ActionResult.Done(box);
        }

        if (Refusal(field) is { } refused)
            return refused with { Box = box };

        var secret = SecretFiller.Mentions(text);
        var target = (int)field.Number("ref");
        if (secret)
        {
            var (filled, refusal) = await SecretFiller.FillAsync(
                text, session.Request.Secrets, field.Text("origin") ?? "", session.Mask.Apply(field.Text("label") ?? ""), field.Flag("masked"), session.Mask.Apply(field.Text("hints") ?? ""), session.Mask, cancellationToken).ConfigureAwait(false);
            if (filled is null)
                return ActionResult.Failed(ActionProblem.Refused, refusal!) with { Box = box };
            text = filled;
            await frame.CallAsync(Invariant($"W.keepSecret({target})"), cancellationToken).ConfigureAwait(false);
        }

        if (field.Flag("single") && !action.Append && await FillBoxesAsync(page, frame, target, text, secret, cancellationToken).ConfigureAwait(false))
            return ActionResult.Done(box);
        await WriteAsync(page, frame, target, field.Text("type") ?? "text", text, action.Append, secret, cancellationToken).ConfigureAwait(false);
        return ActionResult.Done(box);
    }

    /// <summary>A code whose characters go into a box each: one after the other, whether the page itself goes on to the next box or not.</summary>
    private async Task<bool> FillBoxesAsync(PageSession page, ScriptFrame frame, int target, string text, bool secret, CancellationToken cancellationToken)
    {
        if (await frame.CallAsync(Invariant($"W.codeBoxes({target},{text.Length})"), cancellationToken).ConfigureAwait(false) is not { } found)
            return false;
        if (found.Number("next") is var next and > 0)
            session.Frames.Count(frame, (int)next);
        var boxes = found.GetProperty("boxes").EnumerateArray().Select(item => item.GetInt32()).ToList();
        for (var index = 0; secret && index < boxes.Count; index++)
            await frame.CallAsync(Invariant($"W.keepSecret({boxes[index]})"), cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < boxes.Count; index++)
        {
            await frame.CallAsync(Invariant($"W.focusFor({boxes[index]},false)"), cancellationToken, retry: false).ConfigureAwait(false);
            await InsertAsync(page, text.Substring(index, 1), cancellationToken).ConfigureAwait(false);
        }

        return boxes.Count > 0;
    }

    private async Task<JsonElement> FieldAsync(ScriptFrame frame, int count, CancellationToken cancellationToken)
    {
        var field = (await frame.CallAsync(Invariant($"W.typing({count})"), cancellationToken).ConfigureAwait(false))!.Value;
        if (field.Number("next") is var next and > 0)
            session.Frames.Count(frame, (int)next);
        return field;
    }

    private static ActionResult? Refusal(JsonElement field) => field.Text("p") switch
    {
        null => null,
        "stale" => ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage),
        "disabled" => ActionResult.Failed(ActionProblem.Disabled, "The field is disabled. Something else on the page has to be done first."),
        "readonly" => ActionResult.Failed(ActionProblem.NotPossible, "The field takes no typing. Tap it and choose from what it offers."),
        "select" => ActionResult.Failed(ActionProblem.NotPossible, "This is a list to choose from. Select one of its options instead of typing."),
        _ => ActionResult.Failed(ActionProblem.NotPossible, "The element takes no text. Choose a field."),
    };

    private async Task<ActionResult> PickAsync(PageSession page, GuiAction action, ScriptFrame frame, JsonElement field, string text, CancellationToken cancellationToken)
    {
        if (Refusal(field) is { } refused)
            return refused;
        if (SecretFiller.Mentions(text))
            return ActionResult.Failed(ActionProblem.Refused, "A secret is not filled into a date, colour or slider.");
        Tasks.Observing.Box? box = null;
        if (action.Ref is not null)
        {
            var aim = await targeting.AimAsync(page, action.Ref, null, "tap", cancellationToken).ConfigureAwait(false);
            if (aim.Failure is not null)
                return aim.Failure;
            box = aim.Box;
        }

        var answer = await frame.CallAsync(Invariant($"W.setPicker({(int)field.Number("ref")},{Quote(text.Trim())})"), cancellationToken, retry: false).ConfigureAwait(false);
        return answer?.Text("p") is "format"
            ? ActionResult.Failed(ActionProblem.NotPossible, $"“{text}” is no value for a {field.Text("type")} field. {Format(field.Text("type"))}") with { Box = box }
            : ActionResult.Done(box);
    }

    private static string Format(string? type) => type switch
    {
        "date" => "Write it as 2031-12-24.",
        "time" => "Write it as 19:30.",
        "datetime-local" => "Write it as 2031-12-24T19:30.",
        "month" => "Write it as 2031-12.",
        "week" => "Write it as 2031-W52.",
        "color" => "Write it as #ff8800.",
        _ => "Write a number.",
    };

    private static async Task WriteAsync(
        PageSession page, ScriptFrame frame, int target, string type, string text, bool append, bool secret, CancellationToken cancellationToken)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var focus = await frame.CallAsync(Invariant($"W.focusFor({target},{(append ? "true" : "false")})"), cancellationToken).ConfigureAwait(false);
        var keyboard = page.Page.Keyboard;
        if (focus?.Flag("end") == true)
            await keyboard.PressAsync("End").ConfigureAwait(false);
        var code = type == "code";
        if (append && code)
            await keyboard.PressAsync("ControlOrMeta+End").ConfigureAwait(false);
        if (!append && (code || (focus?.Flag("rich") == true && !focus.Value.Flag("empty"))))
            await keyboard.PressAsync("ControlOrMeta+a").ConfigureAwait(false);
        if (!append && lines[0].Length == 0 && focus?.Flag("empty") != true)
            await keyboard.PressAsync("Delete").ConfigureAwait(false);

        // Code editors add brackets and indents to what is typed, but take what is pasted as it is.
        if (code && text.Length > 0 && (await frame.CallAsync(Invariant($"W.paste({target},{Quote(text)})"), cancellationToken, retry: false).ConfigureAwait(false))?.Flag("taken") == true)
            return;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                await keyboard.PressAsync("Enter").ConfigureAwait(false);
            await InsertAsync(page, lines[i], cancellationToken).ConfigureAwait(false);
        }

        // Fields that shape their text while it is typed (masks, one-time codes) may need one key after the other.
        if (lines.Length == 1 && !append && text.Length is > 1 and <= 60 && type is not ("rich" or "textarea" or "code" or "terminal"))
        {
            var shown = await frame.CallAsync(Invariant($"W.fieldText({target})"), cancellationToken, retry: false).ConfigureAwait(false);
            if (shown is { ValueKind: JsonValueKind.String } value && !Matches(value.GetString()!, text))
                await RetypeAsync(frame, target, keyboard, text, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task RetypeAsync(ScriptFrame frame, int target, IKeyboard keyboard, string text, CancellationToken cancellationToken)
    {
        await frame.CallAsync(Invariant($"W.focusFor({target},false)"), cancellationToken, retry: false).ConfigureAwait(false);
        await keyboard.PressAsync("Delete").ConfigureAwait(false);
        await keyboard.TypeAsync(text).ConfigureAwait(false);
    }

    /// <summary>Punctuation and spaces that a field adds by itself don't count.</summary>
    private static bool Matches(string shown, string typed)
    {
        static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
        return shown == typed || (Bare(typed).Length > 0 && string.Equals(Bare(shown), Bare(typed), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>All but the last character at once, the last one as a real key, so that listeners for keys hear of it.</summary>
    private static async Task InsertAsync(PageSession page, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return;
        var last = char.IsLowSurrogate(text[^1]) && text.Length > 1 ? text[^2..] : text[^1..];
        var sent = new List<Task>();
        if (text.Length > last.Length)
            sent.Add(page.Session.AskAsync("Input.insertText", new Dictionary<string, object> { ["text"] = text[..^last.Length] }, Limit, cancellationToken));
        foreach (var type in new[] { "keyDown", "keyUp" })
        {
            var key = new Dictionary<string, object> { ["type"] = type, ["key"] = last };
            if (type == "keyDown")
                key["text"] = last;
            if (last.Length == 1 && char.IsAsciiLetterOrDigit(last[0]))
            {
                key["windowsVirtualKeyCode"] = (int)char.ToUpperInvariant(last[0]);
                key["code"] = char.IsAsciiDigit(last[0]) ? $"Digit{last}" : $"Key{char.ToUpperInvariant(last[0])}";
            }

            sent.Add(page.Session.AskAsync("Input.dispatchKeyEvent", key, Limit, cancellationToken));
        }

        await Task.WhenAll(sent).ConfigureAwait(false);
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
