using System.Globalization;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>The processes that a process started, as the system lists them.</summary>
public static class ProcessTree
{
    /// <summary>The browser's first process below <paramref name="root"/>; null while there is none.</summary>
    public static int? BrowserBelow(int root) => Below(root)
        .Where(id => CommandLine(id) is { Length: > 0 } line
            && (line.Contains("chrom", StringComparison.OrdinalIgnoreCase) || line.Contains("msedge", StringComparison.OrdinalIgnoreCase))
            && line.Contains("--remote-debugging", StringComparison.Ordinal)
            && !line.Contains("--type=", StringComparison.Ordinal))
        .Select(id => (int?)id)
        .LastOrDefault();

    private static IEnumerable<int> Below(int root)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .ToDictionary(id => id, Parent);
        bool IsBelow(int id) => parents.TryGetValue(id, out var parent) && parent > 0 && (parent == root || IsBelow(parent));
        return parents.Keys.Where(IsBelow).Order();
    }

    private static int Parent(int id)
    {
        // The name in brackets may hold anything; what follows the last bracket is regular.
        var stat = Read($"/proc/{id}/stat");
        var parts = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
    }

    private static string CommandLine(int id) => Read($"/proc/{id}/cmdline").Replace('\0', ' ');

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
