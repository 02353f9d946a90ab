using Microsoft.AspNetCore.Components.Server.Circuits;

namespace AutoGlm.Studio.Hosting;

/// <summary>Whether the browser of this page is connected now: a page that was closed stays on the server for a while, and may come back.</summary>
public sealed class PageConnection : CircuitHandler
{
    /// <summary>Raised when the connection goes or comes back.</summary>
    public event Action? Changed;

    public bool IsUp { get; private set; } = true;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(false);

    private Task SetAsync(bool isUp)
    {
        if (IsUp != isUp)
        {
            IsUp = isUp;
            Changed?.Invoke();
        }

        return Task.CompletedTask;
    }
}
