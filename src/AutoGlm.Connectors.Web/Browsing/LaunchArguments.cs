using AutoGlm.Connectors.Web.Reach;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>How the browser is started: sandbox on unless root, no traffic of its own, forbidden origins cut off.</summary>
internal static class LaunchArguments
{
    public static BrowserTypeLaunchOptions For(WebSurfaceOptions options, ForbiddenOrigins forbidden)
    {
        List<string> arguments =
        [
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--disable-features=OptimizationHints,MediaRouter,Translate", "--hide-scrollbars",
        ];
        if (forbidden.HostResolverRules is { Length: > 0 } rules)
            arguments.Add($"--host-resolver-rules={rules}");

        return new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumLocator.Find(options.ExecutablePath, options.Headless),
            Headless = options.Headless,
            ChromiumSandbox = !(OperatingSystem.IsLinux() && Environment.UserName == "root"),
            Args = arguments,
            HandleSIGINT = false,
            HandleSIGTERM = false,
            HandleSIGHUP = false,
        };
    }
}
