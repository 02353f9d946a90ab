using Microsoft.Extensions.Hosting;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>Leaves Ctrl+C to the program that hosts the sites; the usual lifetime would catch it here.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
