using System.Globalization;
using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components;

/// <summary>What every component here has: texts, and a token that is cancelled when it goes.</summary>
public abstract class StudioComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _texts = CultureInfo.CurrentUICulture;
    private bool _disposed;

    [Inject]
    protected StudioTexts T { get; set; } = default!;

    protected CancellationToken Gone => _gone.Token;

    /// <summary>
    /// Works on the page's own turn, in its own language. What sets it off may come from another person's page or from a timer, and
    /// carries the language of that along.
    /// </summary>
    protected new Task InvokeAsync(Func<Task> work) => base.InvokeAsync(async () =>
    {
        // In an async method this holds for the work alone, and not for whoever set it off.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _texts);
        await work();
    });

    /// <inheritdoc cref="InvokeAsync(Func{Task})"/>
    protected new Task InvokeAsync(Action work) => InvokeAsync(() =>
    {
        work();
        return Task.CompletedTask;
    });

    /// <summary>A node kind's text in the current language.</summary>
    protected static string L(Workflows.Nodes.LocalText text) => text.For(StudioLanguages.Current);

    /// <summary>Loads anew and renders every so often, until the component is left.</summary>
    protected async Task RefreshAsync(TimeSpan every, TimeProvider clock, Func<Task> load)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(Gone))
            {
                await InvokeAsync(load);
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // It was left.
        }
        catch (ObjectDisposedException)
        {
            // It was left between two ticks.
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;
        _disposed = true;
        _gone.Cancel();
        _gone.Dispose();
    }
}
