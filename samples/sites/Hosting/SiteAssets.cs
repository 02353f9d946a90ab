using System.Reflection;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>The files embedded beside the code, by <c>folder/name</c>.</summary>
internal sealed class SiteAssets
{
    private static readonly Assembly Home = typeof(SiteAssets).Assembly;

    private readonly Dictionary<string, string> _resources;

    public SiteAssets()
    {
        // A build on Windows leaves back slashes in the logical names.
        _resources = Home.GetManifestResourceNames().ToDictionary(name => name.Replace('\\', '/'), name => name);
    }

    public bool Has(string path) => _resources.ContainsKey(path);

    /// <exception cref="FileNotFoundException">No such file was built in.</exception>
    public Stream Open(string path) =>
        _resources.TryGetValue(path, out var name)
            ? Home.GetManifestResourceStream(name)!
            : throw new FileNotFoundException($"The sample sites have no embedded file '{path}'.", path);

    public string ReadText(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    public static string? ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
