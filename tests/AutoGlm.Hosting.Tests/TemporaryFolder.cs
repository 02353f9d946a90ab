using AutoGlm.Canaries;

namespace AutoGlm.Hosting.Tests;

/// <summary>A folder that goes away with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("autoglm-test-").FullName;

    public void Dispose()
    {
        CanaryWatch.Suite.LookUnder("folder", Root);
        Directory.Delete(Root, recursive: true);
    }
}
