namespace AutoGlm.Connectors.Web.Observing;

/// <summary>The script that is injected into every frame, from its parts in order.</summary>
internal static class ObservationScript
{
    public static string Source { get; } = Load();

    private static string Load()
    {
        var assembly = typeof(ObservationScript).Assembly;
        var parts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return string.Join('\n', parts.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }));
    }
}
