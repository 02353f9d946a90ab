using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Bench.Tasks;
using AutoGlm.Engine.Agents;
using AutoGlm.Storage;
using AutoGlm.Studio.Starting;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Bench.Engine;

/// <summary>
/// Webhook runs through the whole Studio over real HTTP: a call with its token, a run of five nodes whose every result is
/// synced to disk, the outputs as the answer.
/// </summary>
internal static class WebhookMeter
{
    private const string Path = "bench/five";
    private const string Token = "the-token-of-this-bench";

    private static readonly (int Callers, int Calls)[] Laps = [(1, 1_500), (10, 5_000), (50, 10_000)];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(DataFolder folder, string? database, double commits, CancellationToken cancellationToken)
    {
        await using var studio = StudioStart.Build(["--port", "0", "--data", folder.Root, "--database", database ?? "sqlite", "--Logging:LogLevel:Default", "Warning"]);
        await studio.StartAsync(cancellationToken);
        try
        {
            await PublishAsync(studio.Services, cancellationToken);
            using var client = new HttpClient { BaseAddress = new Uri(studio.Urls.Single()) };
            await LapAsync(client, 50, 2_000, cancellationToken);
            var figures = new List<Figure>();
            foreach (var (callers, calls) in Laps)
            {
                await Console.Error.WriteLineAsync($"{calls} webhook runs by {callers} callers …");
                var (times, seconds, errors) = await LapAsync(client, callers, calls, cancellationToken);
                figures.AddRange(
                [
                    new($"webhookMs{callers}", times.Median),
                    new($"webhookP95Ms{callers}", times.P95),
                    new($"webhookRunsPerSecond{callers}", calls / seconds),
                    new($"ratioWebhookRunsToRawCommits{callers}", calls / seconds / commits),
                    new($"webhookErrors{callers}", errors),
                ]);
            }

            return figures;
        }
        finally
        {
            await studio.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<(Timings Times, double Seconds, int Errors)> LapAsync(HttpClient client, int callers, int calls, CancellationToken cancellationToken)
    {
        var (left, errors, times, clock) = (calls, 0, new ConcurrentBag<double>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(
            async () =>
            {
                for (var number = Interlocked.Decrement(ref left); number >= 0; number = Interlocked.Decrement(ref left))
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/{Path}")
                    {
                        Content = new StringContent($$"""{"item":"tea {{number}}"}""", Encoding.UTF8, "application/json"),
                    };
                    request.Headers.Add("X-Webhook-Token", Token);
                    var began = Stopwatch.GetTimestamp();
                    using var response = await client.SendAsync(request, cancellationToken);
                    var answer = await response.Content.ReadAsStringAsync(cancellationToken);
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    if (!response.IsSuccessStatusCode || JsonNode.Parse(answer)?["result"]?.GetValue<string>() != $"tea {number}")
                        Interlocked.Increment(ref errors);
                }
            },
            cancellationToken)));
        var seconds = clock.Elapsed.TotalSeconds;
        var timings = new Timings();
        foreach (var time in times) timings.Add(time);
        return (timings, seconds, errors);
    }

    private static async Task PublishAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ISecretVault>().SetAsync(new StoredSecret("bench", Token, new SecretBinding([WebhookPlace.Of(Path)], [])), cancellationToken);
        WorkflowNode[] nodes =
        [
            new() { Id = "hook", Kind = "webhook", Settings = new JsonObject { ["path"] = Path, ["secret"] = "bench", ["answer"] = "when-done" } },
            Set("first", "{{input.item}}"),
            Set("second", "{{first.x}}"),
            Set("third", "{{second.x}}"),
            new() { Id = "end", Kind = "end", Settings = new JsonObject { ["outputs"] = new JsonObject { ["result"] = "{{third.x}}" } } },
        ];
        var agent = new AgentDocument
        {
            Id = "bench-webhook",
            Name = "Called",
            Inputs = [new ValueDefinition { Name = "item", Required = true }],
            Outputs = [new ValueDefinition { Name = "result" }],
            Nodes = nodes,
            Edges = [.. nodes.Zip(nodes.Skip(1), (from, to) => new WorkflowEdge { From = from.Id, To = to.Id })],
        };
        await services.GetRequiredService<IAgentStore>().SaveDraftAsync(agent, 0, cancellationToken);
        await services.GetRequiredService<AgentPublisher>().PublishAsync(agent.Id, null, cancellationToken);
    }

    private static WorkflowNode Set(string id, string value) =>
        new() { Id = id, Kind = "set", Settings = new JsonObject { ["values"] = new JsonObject { ["x"] = value } } };
}
