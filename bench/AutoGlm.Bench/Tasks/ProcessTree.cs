using System.Globalization;

namespace AutoGlm.Bench.Tasks;

/// <summary>What this process and all it started (driver, browser and its renderers) take. Read from <c>/proc</c>; nothing elsewhere.</summary>
internal static class ProcessTree
{
    private const double TicksPerSecond = 100;

    /// <summary>Processor time so far, in milliseconds; ended children count with their parents.</summary>
    public static double CpuMilliseconds() =>
        Members().Sum(member => member.Fields[11..15].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture))) / TicksPerSecond * 1000;

    /// <summary>Memory now, in MiB; what processes share counts once.</summary>
    public static double MemoryMiB() => Members().Sum(member => Proportional(member.Id)) / 1024;

    private static double Proportional(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/smaps_rollup").First(each => each.StartsWith("Pss:", StringComparison.Ordinal));
            return double.Parse(line["Pss:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // Ended while it was looked at.
            return 0;
        }
    }

    private static List<(int Id, string[] Fields)> Members()
    {
        var all = new Dictionary<int, (int Parent, string[] Fields)>();
        foreach (var folder in Directory.Exists("/proc") ? Directory.GetDirectories("/proc") : [])
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) continue;
            try
            {
                var stat = File.ReadAllText(folder + "/stat");
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                all[id] = (int.Parse(fields[1], CultureInfo.InvariantCulture), fields);
            }
            catch (IOException)
            {
                // Ended while it was looked at.
            }
        }
        bool IsOurs(int id)
        {
            for (var at = id; all.TryGetValue(at, out var entry); at = entry.Parent)
            {
                if (at == Environment.ProcessId) return true;
            }
            return false;
        }
        return [.. all.Where(entry => IsOurs(entry.Key)).Select(entry => (entry.Key, entry.Value.Fields))];
    }
}
