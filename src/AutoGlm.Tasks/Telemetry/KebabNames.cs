using System.Collections.Frozen;
using System.Text.Json;

namespace AutoGlm.Tasks.Telemetry;

/// <summary>Enumeration members as attributes, JSON and outputs write them: TimedOut is timed-out. Made once, so that counting costs no text.</summary>
public static class KebabNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All.TryGetValue(value, out var name) ? name : Make(value);

    private static string Make<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, Make);
    }
}
