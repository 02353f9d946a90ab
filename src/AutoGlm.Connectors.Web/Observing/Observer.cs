using System.Globalization;
using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Connectors.Web.Secrets;
using AutoGlm.Tasks.Observing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Observing;

/// <summary>Reads the active window with all its frames into one observation.</summary>
internal sealed class Observer(WebSession session)
{
    private const int MaxNodes = 4000;
    private const int MaxFramedNodes = 1500;
    private const int MaxFrames = 30;
    private const int MaxDepth = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var page = await session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
        var seen = new HashSet<int>();
        using var document = await ReadAsync(page.Main, "null", MaxNodes, cancellationToken).ConfigureAwait(false);
        var answer = document.RootElement;
        IReadOnlyList<UiNode> children = MayNotBeSeen(answer) ? [] : await NodesAsync(page.Main, answer, default, 0, seen, cancellationToken).ConfigureAwait(false);
        session.Frames.KeepOnly(page, seen);

        var viewport = new Box(0, 0, answer.Number("w"), answer.Number("h"));
        return new Observation
        {
            SurfaceKind = "web",
            Location = session.Mask.Apply(answer.Text("url") ?? ""),
            Title = session.Mask.Apply(answer.Text("title") ?? ""),
            Viewport = viewport,
            Root = SecretParts.Hide(new UiNode { Ref = page.Main.RefOf((int)answer.Number("root")), Role = "root", Box = viewport, Children = children }, session.Mask.Values),
            Dialogs = [.. session.Dialogs.Take().Select(dialog => dialog with { Text = session.Mask.Apply(dialog.Text) })],
            Downloads = [.. session.Downloads.Take().Select(session.Mask.Apply)],
            Refusals = [.. session.Reach.TakeUntold().Select(session.Mask.Apply)],
            DocumentStatus = session.Requests.StatusOf(page.Page),
            OtherWindows = await OtherTitlesAsync().ConfigureAwait(false),
            CanScrollUp = answer.Flag("up"),
            CanScrollDown = answer.Flag("down"),
            TakenAt = session.Time.GetUtcNow(),
        };
    }

    /// <summary>A document that came without a request and may not be opened, in the moment before it is put away.</summary>
    private bool MayNotBeSeen(JsonElement document) =>
        session.Reach.Rules.RefuseUnasked(document.Text("url") ?? "") is not null;

    private async Task<IReadOnlyList<string>> OtherTitlesAsync()
    {
        var titles = new List<string>();
        foreach (var other in session.Windows.Others())
        {
            try
            {
                var title = await other.TitleAsync().ConfigureAwait(false);
                titles.Add(session.Mask.Apply(title.Length > 0 ? title : other.Url));
            }
            catch (PlaywrightException)
            {
                // Closed meanwhile, so it is no other window any more.
            }
        }

        return titles;
    }

    private async Task<JsonDocument> ReadAsync(ScriptFrame frame, string clip, int budget, CancellationToken cancellationToken)
    {
        var call = string.Create(CultureInfo.InvariantCulture, $"W.observe({session.Frames.NextOf(frame)},{budget},{clip})");
        var answer = await frame.CallAsync(call, cancellationToken).ConfigureAwait(false);
        var document = JsonDocument.Parse(answer!.Value.GetString()!);
        session.Frames.Count(frame, (int)document.RootElement.Number("next"));
        return document;
    }

    private async Task<IReadOnlyList<UiNode>> NodesAsync(
        ScriptFrame frame, JsonElement answer, Point origin, int depth, HashSet<int> seen, CancellationToken cancellationToken)
    {
        var framed = new Dictionary<int, IReadOnlyList<UiNode>>();
        if (depth < MaxDepth)
        {
            foreach (var place in answer.GetProperty("frames").EnumerateArray())
            {
                if (seen.Count >= MaxFrames)
                    break;
                var element = place[0].GetInt32();
                var inner = await InnerAsync(frame, element, cancellationToken).ConfigureAwait(false);
                if (inner is null || !seen.Add(inner.Number))
                    continue;
                framed[element] = await InnerNodesAsync(inner, place, origin, depth, seen, cancellationToken).ConfigureAwait(false);
            }
        }

        return new NodeReader(frame, origin, session.Mask, framed).ReadAll(answer.GetProperty("kids"));
    }

    private async Task<IReadOnlyList<UiNode>> InnerNodesAsync(
        ScriptFrame inner, JsonElement place, Point origin, int depth, HashSet<int> seen, CancellationToken cancellationToken)
    {
        double x = place[1].GetDouble(), y = place[2].GetDouble();
        var clip = string.Create(
            CultureInfo.InvariantCulture,
            $"[{place[3].GetDouble() - x},{place[4].GetDouble() - y},{place[5].GetDouble() - x},{place[6].GetDouble() - y}]");
        try
        {
            using var document = await ReadAsync(inner, clip, MaxFramedNodes, cancellationToken).ConfigureAwait(false);
            if (MayNotBeSeen(document.RootElement))
                return [];
            return await NodesAsync(inner, document.RootElement, new Point(origin.X + x, origin.Y + y), depth + 1, seen, cancellationToken).ConfigureAwait(false);
        }
        catch (PlaywrightException exception) when (!Faults.IsGone(exception) || !inner.Page.Page.IsClosed)
        {
            // The frame went away while the page was being read; the page itself is still there.
            return [];
        }
    }

    /// <summary>The frame behind an element of its parent; null when it has no document.</summary>
    private async Task<ScriptFrame?> InnerAsync(ScriptFrame parent, int element, CancellationToken cancellationToken)
    {
        try
        {
            var handle = await parent.CallAsync(string.Create(CultureInfo.InvariantCulture, $"W.byRef({element})"), cancellationToken, byValue: false).ConfigureAwait(false);
            if (handle?.Text("objectId") is not { } objectId)
                return null;
            var described = await parent.Session.AskAsync("DOM.describeNode", new Dictionary<string, object> { ["objectId"] = objectId }, Limit, cancellationToken).ConfigureAwait(false);
            if (described.GetProperty("node").Text("frameId") is not { } frameId)
                return null;
            var owner = await parent.Page.SessionOfAsync(frameId, parent.Session, cancellationToken).ConfigureAwait(false);
            if (owner is null)
                return null;
            if (session.Frames.Known(frameId) is { } known && known.Session == owner && known.ElementInParent == element)
                return known;
            var frame = new ScriptFrame(parent.Page, owner, frameId, session.Frames.NumberOf(frameId)) { Parent = parent, ElementInParent = element };
            session.Frames.Keep(frame);
            return frame;
        }
        catch (PlaywrightException exception) when (!Faults.IsGone(exception))
        {
            return null;
        }
    }
}
