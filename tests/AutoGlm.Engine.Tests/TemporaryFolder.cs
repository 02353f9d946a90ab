using AutoGlm.Storage;

namespace AutoGlm.Engine.Tests;

/// <summary>A data folder that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public DataFolder Data { get; } = new(Path.Combine(Path.GetTempPath(), $"autoglm-test-{Guid.NewGuid():N}"));

    public void Dispose() => Directory.Delete(Data.Root, recursive: true);
}
