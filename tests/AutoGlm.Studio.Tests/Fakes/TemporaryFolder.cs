using AutoGlm.Canaries;
using AutoGlm.Storage;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>A data folder that goes away with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public DataFolder Data { get; } = new(Directory.CreateTempSubdirectory("autoglm-studio-test-").FullName);

    public void Dispose()
    {
        // The token of a start stands in its file, readable by its user only: that is where callers get it.
        CanaryWatch.Suite.LookUnder("folder", Data.Root, "api-token");
        Directory.Delete(Data.Root, recursive: true);
    }
}
