using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Conformance;

/// <summary>A surface that only stands for one.</summary>
internal sealed class NoSurface : IHandSurface
{
    public string Kind => "web";

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<ActionResult> PerformAsync(GuiAction action, CancellationToken cancellationToken) => throw new NotSupportedException();

    public HandDialog? Dialog => null;

    public void LeaveTo(bool person)
    {
    }

    public ValueTask HandleAsync(IReadOnlyList<HandInput> inputs, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SettleAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Box?> RevealAsync(string reference, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Picture> CaptureAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> SaveStateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
