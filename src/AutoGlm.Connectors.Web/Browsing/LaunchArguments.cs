using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>How the browser is started: sandbox on unless root, no traffic of its own, none around the guard.</summary>
internal static class LaunchArguments
{
    public static BrowserTypeLaunchOptions For(WebSurfaceOptions options)
    {
        string[] arguments =
        [
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            "--disable-features=OptimizationHints,MediaRouter,Translate", "--hide-scrollbars",
            // Calls between browsers would speak to addresses by UDP, which no proxy sees.
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        ];

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
