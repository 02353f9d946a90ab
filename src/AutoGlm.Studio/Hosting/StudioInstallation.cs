using System.Reflection;
using AutoGlm.Hosting.Devices;
using AutoGlm.Storage;

namespace AutoGlm.Studio.Hosting;

/// <summary>The facts of the program that runs.</summary>
internal sealed class StudioInstallation(DataFolder folder, PostgresSettings? database) : IStudioInstallation
{
    public string DataFolder => folder.Root;

    public string? Database => database?.Place;

    public string Version { get; } = typeof(StudioInstallation).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public IReadOnlyList<Device> FindDevices() => DeviceList.Find();
}
