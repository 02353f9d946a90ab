namespace AutoGlm.Practice.Sites.Hosting;

/// <summary>Text files embedded in this library.</summary>
internal static class Asset
{
    public static string Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is missing from the library. Check the project's EmbeddedResource items.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
