using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components;

/// <summary>What every component here has: texts, and a token that is cancelled when it goes.</summary>
public abstract class StudioComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private bool _disposed;

    [Inject]
    protected StudioTexts T { get; set; } = default!;

    protected CancellationToken Gone => _gone.Token;

    /// <summary>A node kind's text in the current language.</summary>
    protected static string L(Workflows.Nodes.LocalText text) => text.For(StudioLanguages.Current);

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
