using System.Collections.Concurrent;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Conformance;

/// <summary>A surface that only stands for one.</summary>
internal sealed class NoSurface : IHandSurface, ISharedSurface
{
    private readonly CancellationTokenSource _stop = new();

    public CancellationToken Stopped => _stop.Token;

    /// <summary>Who was said to drive, in order; true for the person.</summary>
    public ConcurrentQueue<bool> Said { get; } = new();

    /// <summary>The person at the screen stops it.</summary>
    public void Stop() => _stop.Cancel();

    public string Kind => "web";

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ActionResult> PerformAsync(GuiAction action, CancellationToken cancellationToken) => throw new NotSupportedException();

    public HandDialog? Dialog => null;

    public void LeaveTo(bool person) => Said.Enqueue(person);

    public ValueTask HandleAsync(IReadOnlyList<HandInput> inputs, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SettleAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Box?> RevealAsync(string reference, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Picture> CaptureAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> SaveStateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync()
    {
        _stop.Dispose();
        return ValueTask.CompletedTask;
    }
}
