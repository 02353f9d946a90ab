using AutoGlm.Bench.Engine;

namespace AutoGlm.Bench;

/// <summary>What the command line said beside the benchmark's name.</summary>
internal sealed record BenchOptions
{
    public bool Json { get; init; }

    /// <summary>Where runs are kept: <c>sqlite</c> or <c>postgres</c>.</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>The one part to measure, of a benchmark that has several; null measures all.</summary>
    public string? Part { get; init; }

    /// <summary>The benchmark's name and the options; null when the arguments can't be read.</summary>
    public static (string Name, BenchOptions Options)? Read(IReadOnlyList<string> arguments)
    {
        var (name, options) = ((string?)null, new BenchOptions());
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] == "--json") options = options with { Json = true };
            else if (arguments[index] == "--database" && index + 1 < arguments.Count && arguments[index + 1] is "sqlite" or "postgres") options = options with { Database = arguments[++index] };
            else if (arguments[index] == "--part" && index + 1 < arguments.Count && EngineBenchmark.Parts.Contains(arguments[index + 1])) options = options with { Part = arguments[++index] };
            else if (name is null && !arguments[index].StartsWith('-')) name = arguments[index];
            else return null;
        }
        return name is null ? null : (name, options);
    }
}
