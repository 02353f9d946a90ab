using AutoGlm.Canaries;

namespace AutoGlm.Storage.Conformance;

/// <summary>A data folder that goes with its test; what is in it then is looked through for secrets.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public DataFolder Data { get; } = new(Path.Combine(Path.GetTempPath(), $"autoglm-test-{Guid.NewGuid():N}"));

    public void Dispose()
    {
        CanaryWatch.Suite.LookUnder("folder", Data.Root);
        Directory.Delete(Data.Root, recursive: true);
    }
}
