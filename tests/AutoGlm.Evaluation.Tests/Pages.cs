namespace AutoGlm.Evaluation.Tests;

/// <summary>A practice folder of a test's own, with the real shared script.</summary>
internal sealed class Pages : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("autoglm-practice-");

    public Pages()
    {
        var library = Directory.CreateDirectory(System.IO.Path.Combine(Path, "lib"));
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Practice, "lib")))
            File.Copy(file, System.IO.Path.Combine(library.FullName, System.IO.Path.GetFileName(file)));
    }

    public string Path => _folder.FullName;

    /// <param name="set">open or held.</param>
    /// <param name="name">family/kind.</param>
    /// <param name="definition">What the page hands to <c>practice.page</c>.</param>
    public Pages With(string set, string name, string definition)
    {
        var file = new FileInfo(System.IO.Path.Combine(Path, set, $"{name}.html"));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, $"""
            <!doctype html><html><head><meta charset="utf-8"><title>Practice</title><script src="/lib/words.js"></script><script src="/lib/practice.js"></script></head>
            <body><script>const el = practice.el; practice.page({definition});</script></body></html>
            """);
        return this;
    }

    public void Dispose() => _folder.Delete(true);
}
