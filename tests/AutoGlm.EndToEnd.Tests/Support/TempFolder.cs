using AutoGlm.Canaries;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A folder of one test, gone afterwards; what is in it then is looked through for secrets.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("autoglm-e2e-").FullName;

    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose()
    {
        // The token of a start stands in its file, readable by its user only: that is where callers get it.
        CanaryWatch.Suite.LookUnder("folder", Path, "api-token");
        foreach (var picture in Directory.EnumerateFiles(Path, "*.jpg", SearchOption.AllDirectories).Where(_ => SecretsWereUsed()))
            CanaryWatch.Suite.LookAt(System.IO.Path.GetFileName(picture), File.ReadAllBytes(picture));
        Directory.Delete(Path, recursive: true);
    }

    /// <summary>The audit log says so; its words stand in the database's files as they are.</summary>
    private bool SecretsWereUsed() =>
        Directory.EnumerateFiles(Path, "studio.db*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("secret.used"u8) >= 0);
}
