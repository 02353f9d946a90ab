using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>Finds an installed Chromium, Chrome or Edge.</summary>
public static class ChromiumLocator
{
    private static readonly string[] LinuxNames =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    /// <summary>Chromium without its own windows: opening a page costs it about a third.</summary>
    private static readonly string[] HeadlessNames = ["chromium-headless-shell", "chrome-headless-shell", "headless_shell"];

    private static readonly string[] MacPaths =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPaths =
        [@"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>The program's path. Throws <see cref="SurfaceException"/> with the cure when there is none.</summary>
    /// <param name="stated">A path that the settings name; null to look for one.</param>
    /// <param name="headless">Whether no window is to be shown.</param>
    public static string Find(string? stated, bool headless = true)
    {
        if (!string.IsNullOrWhiteSpace(stated))
        {
            return File.Exists(stated)
                ? stated
                : throw new SurfaceException(ActionProblem.SurfaceGone, $"There is no browser at “{stated}”. Correct the browser's path in the settings, or leave it empty to use the installed one.");
        }

        return Candidates(headless).FirstOrDefault(File.Exists)
            ?? throw new SurfaceException(ActionProblem.SurfaceGone, $"No Chromium, Chrome or Edge was found on this machine. {Cure()}");
    }

    private static IEnumerable<string> Candidates(bool headless)
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.SpecialFolder[] roots = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
            return from path in WindowsPaths from root in roots select Path.Combine(Environment.GetFolderPath(root), path);
        }

        if (OperatingSystem.IsMacOS())
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return MacPaths.Concat(MacPaths.Select(path => home + path));
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/bin", "/usr/local/bin", "/snap/bin"]).Distinct();
        return from name in headless ? [.. HeadlessNames, .. LinuxNames] : LinuxNames from folder in folders select Path.Combine(folder, name);
    }

    private static string Cure() =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? "Install Google Chrome or Microsoft Edge, or name the browser's path in the settings."
            : "Install it with “sudo apt-get install chromium” (or your system's package manager), or name the browser's path in the settings.";
}
