using Microsoft.Extensions.Hosting;

namespace AutoGlm.Cli.Running;

/// <summary>The host lives as long as its command; Ctrl+C is the command's to handle, so that a run ends as cancelled first.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
