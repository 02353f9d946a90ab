using AutoGlm.Storage;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>A data folder that goes away with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public DataFolder Data { get; } = new(Directory.CreateTempSubdirectory("autoglm-studio-test-").FullName);

    public void Dispose() => Directory.Delete(Data.Root, recursive: true);
}
