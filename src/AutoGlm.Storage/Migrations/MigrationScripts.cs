namespace AutoGlm.Storage.Migrations;

/// <summary>
/// The steps that bring a database to this version's schema: a folder per provider, a numbered script per step, the same
/// numbers in each folder. What was released is never changed.
/// </summary>
internal static class MigrationScripts
{
    /// <summary>A provider's scripts in the order in which they are applied.</summary>
    /// <param name="provider">The folder's name.</param>
    public static IReadOnlyList<string> Of(string provider) => [.. Names(provider).Select(name =>
    {
        using var reader = new StreamReader(typeof(MigrationScripts).Assembly.GetManifestResourceStream($"{provider}/{name}")!);
        return reader.ReadToEnd();
    })];

    /// <summary>The scripts' file names in that order.</summary>
    internal static IReadOnlyList<string> Names(string provider) => [.. typeof(MigrationScripts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(provider + "/", StringComparison.Ordinal))
        .Select(name => name[(provider.Length + 1)..])
        .Order(StringComparer.Ordinal)];
}
