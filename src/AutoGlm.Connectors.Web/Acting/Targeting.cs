using System.Globalization;
using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Finds the point where an action takes its target, after all that could be in its way was checked.</summary>
internal sealed class Targeting(WebSession session)
{
    public static readonly string StaleMessage = "The element is no longer on the page. Look at the page again and choose anew.";

    private const string ChangedMessage = "The element says something else than when it was looked at. Look at the page again and choose anew.";

    private static readonly JsonElement Unchecked = JsonSerializer.SerializeToElement(new { p = "placed" });

    public (ScriptFrame Frame, int Count)? Resolve(string reference, PageSession page) => session.Frames.Resolve(reference, page);

    /// <summary>
    /// Aims at a reference, or at a bare point where there is none. The purpose is <c>tap</c>, or <c>hover</c> and
    /// <c>look</c>, which a disabled element takes too.
    /// </summary>
    public async Task<Aim> AimAsync(PageSession page, string? reference, Point? point, string purpose, CancellationToken cancellationToken)
    {
        var aim = await LocateAsync(page, reference, point, purpose, cancellationToken).ConfigureAwait(false);
        // Much is shown only under the mouse, as the actions of a row are: whoever wants them rests on the row first.
        return aim.Failure?.Problem == ActionProblem.NotVisible && purpose == "tap" && await RestAroundAsync(page, reference!, cancellationToken).ConfigureAwait(false)
            ? await LocateAsync(page, reference, point, purpose, cancellationToken).ConfigureAwait(false)
            : aim;
    }

    /// <summary>Rests the mouse on the nearest visible thing around an element that can't be seen.</summary>
    private async Task<bool> RestAroundAsync(PageSession page, string reference, CancellationToken cancellationToken)
    {
        if (Resolve(reference, page) is not var (frame, count))
            return false;
        var answer = (await frame.CallAsync(string.Create(CultureInfo.InvariantCulture, $"W.around({count})"), cancellationToken).ConfigureAwait(false))!.Value;
        if (answer.Text("p") is not null)
            return false;
        var origin = await OriginAsync(frame, answer, cancellationToken).ConfigureAwait(false);
        if (origin.Failure is not null)
            return false;
        await Pointer.MoveAsync(page, new Point(origin.Point.X + answer.Number("x"), origin.Point.Y + answer.Number("y")), cancellationToken).ConfigureAwait(false);
        await frame.CallAsync("W.frames(3)", cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<Aim> LocateAsync(PageSession page, string? reference, Point? point, string purpose, CancellationToken cancellationToken)
    {
        if (reference is null)
        {
            return point is { } bare
                ? new Aim { Point = bare, Box = new Box(bare.X - 4, bare.Y - 4, 8, 8) }
                : Aim.Failed(ActionProblem.NotPossible, "The action names no element and no place.");
        }

        if (Resolve(reference, page) is not var (frame, count))
            return Aim.Failed(ActionProblem.StaleReference, StaleMessage);

        var found = await frame.CallAsync(string.Create(CultureInfo.InvariantCulture, $"W.locate({count},'{purpose}')"), cancellationToken).ConfigureAwait(false);
        var answer = found!.Value;
        var origin = await OriginAsync(frame, answer, cancellationToken).ConfigureAwait(false);
        if (origin.Failure is not null)
            return origin;
        var box = BoxOf(answer, origin.Point);
        return answer.Text("p") switch
        {
            null => new Aim
            {
                Point = new Point(origin.Point.X + answer.Number("x"), origin.Point.Y + answer.Number("y")),
                Box = box,
                Shift = new Point(answer.Number("sx"), answer.Number("sy")),
                Frame = frame,
                Count = count,
                Href = Uri.TryCreate(answer.Text("href"), UriKind.Absolute, out var href) ? href : null,
            },
            "stale" => Aim.Failed(ActionProblem.StaleReference, StaleMessage),
            "changed" => Aim.Failed(ActionProblem.StaleReference, ChangedMessage, box),
            "disabled" => Aim.Failed(ActionProblem.Disabled, "The element is disabled. Something else on the page has to be done first.", box),
            "covered" => Covered(frame, answer, box),
            _ => Aim.Failed(ActionProblem.NotVisible, "The element is there but can't be seen. Open what it is in, or scroll to it.", box),
        };
    }

    /// <summary>Where a node stands, without bringing it into view or asking what lies over it.</summary>
    public async Task<Aim> PlaceAsync(PageSession page, string reference, CancellationToken cancellationToken)
    {
        if (Resolve(reference, page) is not var (frame, count))
            return Aim.Failed(ActionProblem.StaleReference, StaleMessage);
        var answer = (await frame.CallAsync(string.Create(CultureInfo.InvariantCulture, $"W.place({count})"), cancellationToken).ConfigureAwait(false))!.Value;
        if (answer.Text("p") is "stale")
            return Aim.Failed(ActionProblem.StaleReference, StaleMessage);
        var origin = await OriginAsync(frame, answer, cancellationToken).ConfigureAwait(false);
        return BoxOf(answer, origin.Point) is { } box && origin.Failure is null
            ? new Aim { Point = box.Center, Box = box, Frame = frame, Count = count }
            : Aim.Failed(ActionProblem.NotVisible, "The element is there but can't be seen. Open what it is in, or scroll to it.");
    }

    /// <summary>Where a frame's top left stands in the window.</summary>
    public async Task<Point> OriginOfAsync(ScriptFrame frame, CancellationToken cancellationToken) =>
        frame.Parent is null ? default : (await OriginAsync(frame, Unchecked, cancellationToken).ConfigureAwait(false)).Point;

    public static Box? BoxOf(JsonElement answer, Point origin)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("box", out var box) || box.ValueKind != JsonValueKind.Array)
            return null;
        return new Box(box[0].GetDouble() + origin.X, box[1].GetDouble() + origin.Y, box[2].GetDouble(), box[3].GetDouble());
    }

    private Aim Covered(ScriptFrame frame, JsonElement answer, Box? box)
    {
        session.Frames.Count(frame, (int)answer.Number("next"));
        var what = session.Mask.Apply(answer.Text("what") ?? "");
        var cover = (int)answer.Number("cover");
        return Aim.Failed(
            ActionProblem.Covered,
            what.Length > 0 ? $"Something lies over the element (“{what}”). Close it first." : "Something lies over the element. Close it first.",
            box,
            cover > 0 ? frame.RefOf(cover) : null);
    }

    /// <summary>Top left of a frame in the window, when nothing in the frames around lies over the point.</summary>
    private async Task<Aim> OriginAsync(ScriptFrame frame, JsonElement answer, CancellationToken cancellationToken)
    {
        double x = 0, y = 0;
        var checks = answer.Text("p") is null;
        for (var inner = frame; inner.Parent is { } outer; inner = outer)
        {
            var call = string.Create(CultureInfo.InvariantCulture, $"W.frameAt({inner.ElementInParent},{answer.Number("x") + x},{answer.Number("y") + y})");
            var place = (await outer.CallAsync(call, cancellationToken).ConfigureAwait(false))!.Value;
            switch (place.Text("p"))
            {
                case "stale":
                    return Aim.Failed(ActionProblem.StaleReference, StaleMessage);
                case "covered" when checks:
                    return Covered(outer, place, null);
            }

            x += place.Number("x");
            y += place.Number("y");
        }

        return new Aim { Point = new Point(x, y) };
    }
}
