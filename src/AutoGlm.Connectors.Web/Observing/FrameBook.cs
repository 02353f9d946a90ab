using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Connectors.Web.Browsing;

namespace AutoGlm.Connectors.Web.Observing;

/// <summary>
/// Numbers frames and counts references, for the surface's whole life: a reference is never given twice, not after a
/// navigation and not in another window.
/// </summary>
internal sealed partial class FrameBook
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<int, int> _next = [];
    private readonly Dictionary<int, ScriptFrame> _frames = [];

    public int NextOf(ScriptFrame frame) => _next.GetValueOrDefault(frame.Number, 1);

    public void Count(ScriptFrame frame, int next) => _next[frame.Number] = Math.Max(NextOf(frame), next);

    public IReadOnlyList<ScriptFrame> ChildrenOf(PageSession page) => [.. _frames.Values.Where(frame => frame.Page == page)];

    public ScriptFrame? Known(string frameId) => _numbers.TryGetValue(frameId, out var number) ? _frames.GetValueOrDefault(number) : null;

    public int NumberOf(string frameId)
    {
        if (!_numbers.TryGetValue(frameId, out var number))
            _numbers[frameId] = number = _numbers.Count + 1;
        return number;
    }

    public void Keep(ScriptFrame frame) => _frames[frame.Number] = frame;

    /// <summary>Forgets frames of the page that the latest observation no longer showed.</summary>
    public void KeepOnly(PageSession page, IReadOnlySet<int> numbers)
    {
        foreach (var frame in ChildrenOf(page))
        {
            if (!numbers.Contains(frame.Number))
                _frames.Remove(frame.Number);
        }
    }

    /// <summary>The frame and number a reference stands for; null when it was never given or its frame is gone.</summary>
    public (ScriptFrame Frame, int Count)? Resolve(string reference, PageSession active)
    {
        var match = Pattern.Match(reference);
        if (!match.Success)
            return null;
        var count = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        if (!match.Groups[1].Success)
            return (active.Main, count);
        var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return _frames.TryGetValue(number, out var frame) && frame.Page == active ? (frame, count) : null;
    }

    [GeneratedRegex(@"^(?:f(\d{1,6}))?e(\d{1,9})$")]
    private static partial Regex Pattern { get; }
}
