using System.Text.Json;
using AutoGlm.Canaries;
using AutoGlm.Connectors.Web;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;
using Xunit;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>
/// The real task runtime on a real browser, shared by the tests of this project. What it logs and answers, and pictures of the
/// screen once a secret was filled in, are looked through for secrets.
/// </summary>
public sealed class TaskBench : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebSurfaceProvider web = new(new WebSurfaceOptions());
    private readonly ILoggerFactory log = new WatchLogFactory();

    public async Task<TaskResult> RunAsync(
        TaskRequest request, RecordingHost? host = null, TaskHistory? history = null, ISecretSource? secrets = null, IReachPolicy? reach = null,
        CancellationToken cancellationToken = default)
    {
        var runner = new TaskRunner([web], [new EmbeddedPlanner()], new TreeGrounder(), new ScreenCritic(), new EffectRules(), [], TimeProvider.System, log.CreateLogger<TaskRunner>());
        host ??= new RecordingHost();
        var source = new WatchedSecrets(secrets ?? new NoSecrets(), () => host.SecretsAreUsed = true);
        var result = await runner.RunAsync(request, history ?? TaskHistory.None, host, source, reach ?? new OpenReach(), cancellationToken);
        CanaryWatch.Suite.Look("task", request.Goal, JsonSerializer.Serialize(new { result, host.Steps, host.Effects, host.Questions }));
        return result;
    }

    public static TaskRequest Request(string goal, Uri start, params OutputSpec[] outputs) => new()
    {
        Goal = goal,
        Surfaces = [new SurfaceSpec("web", start.ToString())],
        Outputs = outputs,
        Allow = ["all"],
        MaxSteps = 60,
        Timeout = TimeSpan.FromMinutes(2),
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => web.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
