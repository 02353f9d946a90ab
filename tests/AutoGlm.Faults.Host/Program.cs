using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Connectors.Api.Http;
using AutoGlm.Engine;
using AutoGlm.Engine.Stores;
using AutoGlm.Faults.Host;
using AutoGlm.Storage;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// A process that is there to be killed: starts some runs, says which are safe on disk, and works on all there are.
// Arguments: data folder, address of the tool, number of the first run, how many, a secret that each run is given.
var (folder, tool, first, count) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Trace);
builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services
    .AddAutoGlmStorage(new DataFolder(folder))
    .AddSingleton<IHostResolver, DnsResolver>()
    .AddSingleton<HttpTransport>()
    .AddSingleton(provider => new HttpRequestRunner(provider.GetRequiredService<HttpTransport>(), provider.GetRequiredService<TimeProvider>(), Random.Shared.NextDouble))
    .AddSingleton<AIFunction, HttpTool>()
    .AddSingleton<ITaskRunner, NoTasks>()
    .AddAutoGlmEngine(options =>
    {
        options.RecoverExpiredRuns = true;
        options.LeaseTime = TimeSpan.FromSeconds(2);
        options.RenewEvery = TimeSpan.FromSeconds(0.4);
        options.RecoverEvery = TimeSpan.FromSeconds(0.2);
        options.TimersEvery = TimeSpan.FromSeconds(0.1);
        options.MostAttempts = 1000;
    });
using var host = builder.Build();
await host.StartAsync();
Say("ready");
var engine = host.Services.GetRequiredService<IWorkflowEngine>();
await Parallel.ForEachAsync(Enumerable.Range(first, count), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellationToken) =>
{
    var run = FaultAgents.RunId(number);
    while (true)
    {
        try
        {
            await engine.StartAsync(new StartRun { Agent = FaultAgents.Of(number, tool), RunId = run, Inputs = new JsonObject { ["run"] = run }, Secrets = [new RunSecret("planted", args[4], "https://planted.example")] }, cancellationToken);
            Say($"started {number.ToString(CultureInfo.InvariantCulture)}");
            return;
        }
        catch (StoreException error)
        {
            // As a client would: it was told that the run does not exist, and asks again.
            Say($"refused {number.ToString(CultureInfo.InvariantCulture)}: {error.Message}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }
});
await host.WaitForShutdownAsync();

static void Say(string line)
{
    lock (Console.Out)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
