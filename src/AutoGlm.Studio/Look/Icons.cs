using System.Collections.Frozen;

namespace AutoGlm.Studio.Look;

/// <summary>The product's icons: paths on a field of 24 × 24, stroked in the text's colour.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Shell
        ["agents"] = "M5 5h6v6H5zM13 13h6v6h-6zM11 8h3a2 2 0 0 1 2 2v3",
        ["runs"] = "M12 4a8 8 0 1 0 8 8M12 8v4l3 2M16 3l4 1-1 4",
        ["devices"] = "M3 6h13v9H3zM7 19h5M9.500 15v4M18 9h3v10h-5v-4",
        ["settings"] = "M4 7h9M19 7h1M4 17h1M11 17h9M16 7m-2.500 0a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0-5 0M8 17m-2.500 0a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0-5 0",
        ["sun"] = "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M18.700 5.300l-1.400 1.400M6.700 17.300l-1.400 1.400",
        ["moon"] = "M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z",
        ["screen"] = "M4 5h16v11H4zM9 20h6M12 16v4",
        ["globe"] = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM3.500 9.500h17M3.500 14.500h17M12 3c-5 5-5 13 0 18c5-5 5-13 0-18z",
        // Actions
        ["plus"] = "M12 5v14M5 12h14",
        ["minus"] = "M5 12h14",
        ["close"] = "M6 6l12 12M18 6L6 18",
        ["check"] = "M5 12.500l4.500 4.500L19 7.500",
        ["play"] = "M8 5.500v13l10.500-6.500z",
        ["pause"] = "M8.500 6v12M15.500 6v12",
        ["stop"] = "M7 7h10v10H7z",
        ["trash"] = "M5 7h14M10 7V4.500h4V7M7 7l1 12.500h8L17 7M10.500 11v5M13.500 11v5",
        ["copy"] = "M9 9h10v10H9zM15 9V5H5v10h4",
        ["edit"] = "M5 19l1-4L16.500 4.500l3 3L9 18zM14 7l3 3",
        ["upload"] = "M12 16V5M7.500 9L12 4.500L16.500 9M5 19h14",
        ["download"] = "M12 5v11M7.500 11.500L12 16l4.500-4.500M5 19.500h14",
        ["undo"] = "M8 5L4 9l4 4M4 9h9.500a5.500 5.500 0 0 1 0 11H9",
        ["redo"] = "M16 5l4 4l-4 4M20 9h-9.500a5.500 5.500 0 0 0 0 11H15",
        ["search"] = "M11 4.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 0 0 0-13zM16 16l4 4",
        ["more"] = "M5.500 12h.01M12 12h.01M18.500 12h.01",
        ["fit"] = "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
        ["layout"] = "M4 10h5v5H4zM15 4h5v5h-5zM15 15h5v5h-5zM9 12.500h3M12 6.500h3M12 17.500h3M12 6.500v11",
        ["map"] = "M4 6l5-2l6 2l5-2v14l-5 2l-6-2l-5 2zM9 4v14M15 6v14",
        ["chevron"] = "M9 6l6 6l-6 6",
        ["back"] = "M19 12H5M11 6l-6 6l6 6",
        ["braces"] = "M9 4C6.500 4 7.500 11 5 12c2.500 1 1.500 8 4 8M15 4c2.500 0 1.500 7 4 8c-2.500 1-1.500 8-4 8",
        ["key"] = "M8.500 11a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM11.500 12.500L19.500 4.500M16 8l3 3",
        ["link"] = "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700L11.800 7.200M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.500-1.500",
        ["list"] = "M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01",
        ["info"] = "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 11v5.500M12 7.800h.01",
        ["alert"] = "M12 4L2.800 19.500h18.400zM12 10v4.500M12 17h.01",
        ["eye"] = "M2.500 12C6 5.500 18 5.500 21.500 12C18 18.500 6 18.500 2.500 12zM12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6z",
        ["hand"] = "M8 12V6.500a1.500 1.500 0 0 1 3 0V11V5a1.500 1.500 0 0 1 3 0v6V7a1.500 1.500 0 0 1 3 0v7.500c0 4-2.500 6-5.500 6c-3 0-4.500-1.500-6-4.500l-1.500-3c-.5-1.500 1.500-2.500 2.500-1z",
        ["bolt"] = "M13 3L5 13.500h6L10.500 21L19 10.500h-6z",
        ["cut"] = "M6 4l9 12M18 4L9 16M7.500 15a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5zM16.500 15a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5z",
        ["duplicate"] = "M9 9h10v10H9zM15 9V5H5v10h4M14 11.500v5M11.500 14h5",
        ["note"] = "M5 5h14v9l-5 5H5zM14 19v-5h5M8.500 9h7M8.500 12h4",
        ["group"] = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h8v8H8z",
        ["ungroup"] = "M4 4h7v7H4zM13 13h7v7h-7zM15 7h4M5 17h4",
        ["select"] = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8.500 12l2.500 2.500l4.500-5",
        ["keyboard"] = "M3 6.500h18v11H3zM6.500 10h.01M10 10h.01M14 10h.01M17.500 10h.01M7 14h10",
        ["align-left"] = "M4 4v16M7 7h12v3.500H7zM7 13.500h7V17H7z",
        ["align-centre"] = "M12 4v16M6 7h12v3.500H6zM8.500 13.500h7V17h-7z",
        ["align-right"] = "M20 4v16M5 7h12v3.500H5zM10 13.500h7V17h-7z",
        ["align-top"] = "M4 4h16M7 7v12h3.500V7zM13.500 7v7H17V7z",
        ["align-middle"] = "M4 12h16M7 6v12h3.500V6zM13.500 8.500v7H17v-7z",
        ["align-bottom"] = "M4 20h16M7 5v12h3.500V5zM13.500 10v7H17v-7z",
        ["align-across"] = "M4 4v16M20 4v16M10 7h4v10h-4z",
        ["align-down"] = "M4 4h16M4 20h16M7 10v4h10v-4z",
        // Node kinds and groups
        ["node"] = "M5 7h14v10H5zM2 12h3M19 12h3",
        ["manual"] = "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM10 8.500v7l5.500-3.500z",
        ["webhook"] = "M9.500 8a3 3 0 1 1 4.500 2.500L16.500 15M12 8L9 14M9 14a3 3 0 1 0 .5 3.500H15M16.500 15a3 3 0 1 1-1 3",
        ["schedule"] = "M12 4a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 8v4.500l3 2M4 4L2.500 5.500M20 4l1.500 1.500",
        ["chat"] = "M4 5h16v11h-9l-4.500 4V16H4zM8 9h8M8 12.500h5",
        ["respond"] = "M20 6v5a4 4 0 0 1-4 4H5M9 11l-4 4l4 4",
        ["trigger"] = "M13 3L5 13.500h6L10.500 21L19 10.500h-6z",
        ["task"] = "M4 4h16v12H4zM4 8h16M9.500 11l7.500 3l-3.200 1.200L12.500 18.500zM6.500 6h.01M9 6h.01",
        ["http"] = "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM3.500 9.500h17M3.500 14.500h17M12 3c-5 5-5 13 0 18c5-5 5-13 0-18z",
        ["tool"] = "M14 6a4.500 4.500 0 0 1 6 5.500L11.500 20a2.500 2.500 0 0 1-3.500-3.500L16 8M14 6l2.500 2.500",
        ["if"] = "M4 12h5M9 12l4-5.500h6.500M9 12l4 5.500h6.500M17 4l2.500 2.500L17 9M17 15l2.500 2.500L17 20",
        ["logic"] = "M4 12h5M9 12l4-5.500h6.500M9 12l4 5.500h6.500",
        ["switch"] = "M4 12h5M9 12l4-7h6.500M9 12h10.500M9 12l4 7h6.500",
        ["for-each"] = "M4 12a7 7 0 0 1 12.500-4.300M20 12a7 7 0 0 1-12.500 4.300M16.500 4v4h-4M7.500 20v-4h4",
        ["while"] = "M12 4.500a7.500 7.500 0 1 0 7.500 7.500M19.500 5v5h-5",
        ["parallel"] = "M4 12h4M8 12l3-5h9M8 12l3 5h9M17.500 4.500L20 7l-2.500 2.500M17.500 14.500L20 17l-2.500 2.500",
        ["join"] = "M4 7h6l3 5h7M4 17h6l3-5M17.500 9.500L20 12l-2.500 2.500",
        ["try"] = "M12 3.500l7 2.500v5.500c0 4.500-3 7.500-7 9c-4-1.500-7-4.500-7-9V6zM9 12l2.200 2.200L15.500 9.800",
        ["wait"] = "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2",
        ["wait-event"] = "M12 4a5.500 5.500 0 0 0-5.500 5.500V14L5 17h14l-1.500-3V9.500A5.500 5.500 0 0 0 12 4zM10 20h4",
        ["approval"] = "M9 11l2.500 2.500L20 5M20 12v7H4V5h10",
        ["form"] = "M5 4h14v16H5zM8.500 8.500h7M8.500 12h7M8.500 15.500h4",
        ["agent"] = "M5 5h6v6H5zM13 13h6v6h-6zM11 8h3a2 2 0 0 1 2 2v3",
        ["fail"] = "M12 4L2.800 19.500h18.400zM12 10v4.500M12 17h.01",
        ["set"] = "M4 7h8M4 12h5M4 17h7M14 17l.8-3L19.500 9l2 2l-5 5zM16 4v3M14.500 5.500h3",
        ["imported"] = "M5 4.500h4M15 4.500h4M5 4.500v4M19 4.500v4M5 15.500v4h4M19 15.500v4h-4M12 7.500v6M9.500 11.500L12 14l2.500-2.500M9 17h6",
        ["human"] = "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM4.500 20c1-4.500 4-6 7.500-6s6.500 1.500 7.500 6",
        ["end"] = "M6 21V4M6 5h11.500l-2.500 4l2.500 4H6",
        // States: shape carries the meaning beside the colour
        ["dot"] = "M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6z",
        ["status-queued"] = "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM8.500 12h.01M12 12h.01M15.500 12h.01",
        ["status-running"] = "M12 4a8 8 0 1 1-7.400 5",
        ["status-waiting"] = "M7 4h10M7 20h10M8 4c0 5 8 5.500 8 8s-8 3-8 8M16 4c0 5-8 5.500-8 8s8 3 8 8",
        ["status-succeeded"] = "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM8.500 12.200l2.500 2.500l4.500-5",
        ["status-failed"] = "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM9.200 9.200l5.600 5.600M14.800 9.200l-5.600 5.600",
        ["status-terminated"] = "M8.500 4h7L20 8.500v7L15.500 20h-7L4 15.500v-7zM8.500 12h7",
        ["status-timed-out"] = "M12 5a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM12 9v4.500M12 17h.01M9 2.500h6",
        ["status-needs-user"] = "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM9.700 9.800a2.400 2.400 0 1 1 3.400 2.300c-.8.4-1.100.8-1.100 1.700M12 16.500h.01",
        ["status-cancelled"] = "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM6.500 6.500l11 11",
        ["status-skipped"] = "M5 7l6 5l-6 5zM13 7l6 5l-6 5z",
        ["phone"] = "M8 3h8v18H8zM11 18h2",
        ["pc"] = "M4 5h16v11H4zM9 20h6M12 16v4",
        ["web"] = "M4 4.500h16v15H4zM4 9h16M7 6.800h.01M9.500 6.800h.01",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> All => Paths;

    /// <summary>The path of an icon; a node kind without one of its own gets its group's.</summary>
    public static string Path(string name, string? otherwise = null) =>
        Paths.TryGetValue(name, out var path) ? path
        : otherwise is not null && Paths.TryGetValue(otherwise, out var second) ? second
        : Paths["node"];
}
