using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Observing;

/// <summary>
/// A screen's fingerprint: equal for screens that mean the same, whatever their references, boxes, focus and scroll
/// position. Running clocks, countdowns and "3 minutes ago" are left out.
/// </summary>
public static partial class ScreenPrint
{
    private const UiStates Lasting =
        UiStates.Disabled | UiStates.Checked | UiStates.Selected | UiStates.Expanded | UiStates.Collapsed | UiStates.Invalid
        | UiStates.ReadOnly | UiStates.Modal | UiStates.Mixed;

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var hash = new Fnv();
        hash.Add(PlaceOf(observation.Location));
        foreach (var node in observation.Root.SelfAndDescendants())
        {
            if (!Says(node))
                continue;
            hash.Add(node.Role);
            hash.Add(IsTicking(node) ? "" : node.Name);
            hash.Add(node.Value ?? "");
            hash.Add(node.Error ?? "");
            hash.Add((uint)(node.States & Lasting));
        }

        return hash.Value.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The part of a location that says which page it is: host and path, and the fragment where an application routes by it.</summary>
    public static string PlaceOf(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (!Uri.TryCreate(location, UriKind.Absolute, out var address))
            return location;
        var route = address.Fragment.StartsWith("#/", StringComparison.Ordinal) || address.Fragment.StartsWith("#!", StringComparison.Ordinal)
            ? address.Fragment
            : "";
        return address.IsFile || address.Authority.Length == 0
            ? address.AbsolutePath + route
            : address.Authority + address.AbsolutePath.TrimEnd('/') + route;
    }

    /// <summary>Whether a text changes by the clock alone.</summary>
    internal static bool IsTicking(UiNode node) =>
        node.Role is "timer" or "marquee" || (!UiRoles.IsInteractive(node) && node.Name.Length is > 0 and < 60 && Ticking().IsMatch(node.Name));

    private static bool Says(UiNode node) =>
        node.Name.Length > 0 || node.Value is { Length: > 0 } || (node.States & Lasting) != 0 || UiRoles.IsInteractive(node);

    [GeneratedRegex(
        @"\d{1,2}[:：]\d{2}[:：]\d{2}|\b\d+ ?(s|sec|secs|seconds?|m|min|mins|minutes?|hours?) (ago|left|remaining)\b|\d+ ?(秒|分钟|小时)(前|后)|剩余 ?\d+ ?(秒|分)|\bjust now\b|刚刚",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ticking();

    /// <summary>FNV-1a over UTF-16 units: no guard against attackers is needed, only the same answer in every process.</summary>
    private struct Fnv()
    {
        public ulong Value { get; private set; } = 14695981039346656037;

        public void Add(string text)
        {
            foreach (var c in text)
                Add(c);
            Add(0xFFFFFFFF);
        }

        public void Add(uint unit) => Value = (Value ^ unit) * 1099511628211;
    }
}
