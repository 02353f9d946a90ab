namespace AutoGlm.Studio.Hosting;

/// <summary>Facts about this installation that the settings and devices pages show.</summary>
public interface IStudioInstallation
{
    string DataFolder { get; }

    string Version { get; }

    /// <summary>The browser that web surfaces use; null when none was found.</summary>
    ValueTask<BrowserFound?> FindBrowserAsync(CancellationToken cancellationToken);
}
