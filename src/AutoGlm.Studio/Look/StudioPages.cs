namespace AutoGlm.Studio.Look;

/// <summary>The Studio's pages that are reached from everywhere: address, icon and the key of the name.</summary>
public static class StudioPages
{
    /// <summary>Those of the navigation, in its order.</summary>
    public static readonly IReadOnlyList<(string Path, string Icon, string Key)> Main =
    [
        ("/agents", "agents", "shell.agents"),
        ("/runs", "runs", "shell.runs"),
        ("/schedules", "schedule", "shell.schedules"),
        ("/inbox", "human", "shell.inbox"),
        ("/devices", "devices", "shell.devices"),
        ("/settings", "settings", "shell.settings"),
    ];

    /// <summary>Those of the navigation and those behind them.</summary>
    public static readonly IReadOnlyList<(string Path, string Icon, string Key)> All = [.. Main, ("/settings/audit", "list", "audit.title")];
}
