namespace AutoGlm.Storage.Migrations;

/// <summary>
/// The steps that bring a database to this version's schema: a folder per provider, a numbered script per step, the same
/// numbers in each folder. What was released is never changed.
/// </summary>
internal static class MigrationScripts
{
    /// <summary>A provider's scripts in the order in which they are applied.</summary>
    /// <param name="provider">The folder's name.</param>
    public static IReadOnlyList<string> Of(string provider)
    {
        var assembly = typeof(MigrationScripts).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(provider + "/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }
}
