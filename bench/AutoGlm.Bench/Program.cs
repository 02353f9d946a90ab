using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Bench;
using AutoGlm.Bench.Canvas;
using AutoGlm.Bench.Engine;
using AutoGlm.Bench.Tasks;
using AutoGlm.Engine;
using AutoGlm.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

if (args is [WaitingMeter.Command, var folder, var database])
{
    await using var services = EngineBenchmark.Open(new DataFolder(folder), database.Length == 0 ? null : database);
    foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(CancellationToken.None);
    await WaitingMeter.GoOnAsync(services.GetRequiredService<IWorkflowEngine>(), CancellationToken.None);
    return 0;
}

// A new benchmark is a new class and one line here.
IBenchmark[] benchmarks = [new EngineBenchmark(), new TasksBenchmark(), new CanvasBenchmark()];

var names = string.Join(", ", benchmarks.Select(benchmark => benchmark.Name));
if (BenchOptions.Read(args) is not var (name, options) || benchmarks.FirstOrDefault(each => each.Name == name) is not { } chosen)
{
    await Console.Error.WriteLineAsync($"Say what to measure ({names}), --json for an object instead of a table, and for engine --database sqlite or postgres, --part {string.Join(" or ", EngineBenchmark.Parts)}.");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var figures = await chosen.MeasureAsync(options, stop.Token);
if (options.Json)
{
    Console.WriteLine(new JsonObject(figures.Select(figure => KeyValuePair.Create(figure.Name, (JsonNode?)Math.Round(figure.Value, 3))))
        .ToJsonString(new JsonSerializerOptions { WriteIndented = false }));
}
else
{
    foreach (var figure in figures) Console.WriteLine($"{figure.Name,-40} {figure.Value.ToString("#,0.###", CultureInfo.InvariantCulture),16}");
}
return 0;
