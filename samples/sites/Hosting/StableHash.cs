namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>
/// FNV-1a, 32 bits, over the UTF-16 code units (low byte, high byte), then a final mix so that
/// neighbouring texts land far apart. The same on every machine and run.
/// </summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
        {
            hash = (hash ^ (byte)unit) * 16777619u;
            hash = (hash ^ (byte)(unit >> 8)) * 16777619u;
        }

        hash = (hash ^ (hash >> 16)) * 0x7feb352du;
        hash = (hash ^ (hash >> 15)) * 0x846ca68bu;
        return hash ^ (hash >> 16);
    }

    /// <summary>A number from 0 to 99.</summary>
    public static int Percent(string text) => (int)(Of(text) % 100);
}
