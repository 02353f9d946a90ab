using AutoGlm.Hosting.Devices;

namespace AutoGlm.Studio.Hosting;

/// <summary>Facts about this installation that the settings and devices pages show.</summary>
public interface IStudioInstallation
{
    string DataFolder { get; }

    /// <summary>The database that is shared with others, by name and server; null for the data folder's own.</summary>
    string? Database { get; }

    string Version { get; }

    /// <summary>The screens of this machine, those that can't be used among them.</summary>
    IReadOnlyList<Device> FindDevices();
}
