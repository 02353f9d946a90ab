namespace AutoGlm.Storage.Conformance;

/// <summary>A data folder that goes with its test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public DataFolder Data { get; } = new(Path.Combine(Path.GetTempPath(), $"autoglm-test-{Guid.NewGuid():N}"));

    public void Dispose() => Directory.Delete(Data.Root, recursive: true);
}
