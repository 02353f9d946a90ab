namespace AutoGlm.Studio.Components.Layout;

public partial class NavRail : StudioComponent
{
    private static readonly (string Path, string Icon, string Key)[] Places =
    [
        ("/agents", "agents", "shell.agents"),
        ("/runs", "runs", "shell.runs"),
        ("/schedules", "schedule", "shell.schedules"),
        ("/inbox", "human", "shell.inbox"),
        ("/devices", "devices", "shell.devices"),
        ("/settings", "settings", "shell.settings"),
    ];
}
