using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Tasks.Telemetry;

namespace AutoGlm.Tasks.Running;

/// <summary>Holds the task's surface, opens it from the state last saved, and opens it anew when it has gone.</summary>
internal sealed class SurfaceKeeper(ISurfaceProvider provider, SurfaceSpec spec, ISecretSource secrets, IReachPolicy reach, ITaskHost host, IProfileVault? profiles) : IAsyncDisposable
{
    private ISurface? surface;
    private string? state;

    public ISurface Current => surface ?? throw new InvalidOperationException("The surface has not been opened.");

    public async ValueTask OpenAsync(string? savedState, CancellationToken cancellationToken)
    {
        state = savedState;
        if (state is not null)
        {
            try
            {
                await OpenOnceAsync(null, state, cancellationToken);
                return;
            }
            catch (SurfaceException)
            {
                // Where it stood can't be gone to any more (a one-time page): begin at the start, logged in as before.
            }
        }

        await OpenOnceAsync(spec.Start, state ?? await ProfileAsync(cancellationToken), cancellationToken);
    }

    public async ValueTask ReopenAsync(CancellationToken cancellationToken)
    {
        await CloseAsync();
        await OpenAsync(state, cancellationToken);
    }

    /// <summary>Begins at the start again, with nothing of what was done but the profile.</summary>
    public async ValueTask RestartAsync(CancellationToken cancellationToken)
    {
        await CloseAsync();
        state = null;
        await OpenOnceAsync(spec.Start, await ProfileAsync(cancellationToken), cancellationToken);
    }

    /// <summary>The task has reached its goal: what it is logged in with is kept for the next one with this profile.</summary>
    public async ValueTask KeepProfileAsync(CancellationToken cancellationToken)
    {
        if (profiles is not null && ProfileNames.Kept(spec.Profile) is { } name && await Current.SaveStateAsync(cancellationToken) is { } now)
            await profiles.SaveAsync(name, provider.Kind, spec.Start, now, cancellationToken);
    }

    /// <summary>The site wants a log-in although the surface began with a profile.</summary>
    public ValueTask NoteExpiredAsync(CancellationToken cancellationToken) =>
        profiles is not null && ProfileNames.Kept(spec.Profile) is { } name ? profiles.NoteExpiredAsync(name, cancellationToken) : ValueTask.CompletedTask;

    private async ValueTask<string?> ProfileAsync(CancellationToken cancellationToken) =>
        profiles is not null && ProfileNames.Kept(spec.Profile) is { } name ? await profiles.GetAsync(name, provider.Kind, cancellationToken) : null;

    /// <summary>Keeps what the surface knows (log-in, location) for the case that it or this process dies.</summary>
    public async ValueTask SaveAsync(CancellationToken cancellationToken)
    {
        if (await Current.SaveStateAsync(cancellationToken) is not { } now || now == state)
            return;
        state = now;
        await host.RecordSurfaceStateAsync(now, cancellationToken);
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private async ValueTask OpenOnceAsync(string? start, string? from, CancellationToken cancellationToken)
    {
        surface = await provider.OpenAsync(
            new SurfaceRequest
            {
                Kind = spec.Kind,
                Start = start,
                Profile = spec.Profile,
                Device = spec.Device,
                State = from,
                Reach = reach,
                Secrets = secrets,
            },
            cancellationToken);
        TaskTelemetry.SurfaceOpened(provider.Kind);
        await surface.SettleAsync(cancellationToken);
        host.Show(surface);
    }

    private async ValueTask CloseAsync()
    {
        if (surface is null)
            return;
        host.Show(null);
        var closing = surface;
        surface = null;
        TaskTelemetry.SurfaceClosed(provider.Kind);
        await closing.DisposeAsync();
    }
}
