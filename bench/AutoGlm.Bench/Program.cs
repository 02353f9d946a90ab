using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Bench;
using AutoGlm.Bench.Engine;
using AutoGlm.Bench.Tasks;

// A new benchmark is a new class and one line here.
IBenchmark[] benchmarks = [new EngineBenchmark(), new TasksBenchmark()];

var names = string.Join(", ", benchmarks.Select(benchmark => benchmark.Name));
if (args.Where(arg => arg != "--json").ToList() is not [var name] || benchmarks.FirstOrDefault(each => each.Name == name) is not { } chosen)
{
    await Console.Error.WriteLineAsync($"Say what to measure, and --json for an object instead of a table: {names}.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var figures = await chosen.MeasureAsync(stop.Token);
if (args.Contains("--json"))
{
    Console.WriteLine(new JsonObject(figures.Select(figure => KeyValuePair.Create(figure.Name, (JsonNode?)Math.Round(figure.Value, 3))))
        .ToJsonString(new JsonSerializerOptions { WriteIndented = false }));
}
else
{
    foreach (var figure in figures) Console.WriteLine($"{figure.Name,-40} {figure.Value.ToString("#,0.###", CultureInfo.InvariantCulture),16}");
}
return 0;
