using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Hosting.Pictures;

/// <summary>
/// Photographs the screen when it opens, after each step (which is what the next step finds) and after a person was asked,
/// while the journal is being written. A target that was scrolled to isn't where it was found, so its step gets the
/// picture after it, as long as that is of the same page.
/// </summary>
internal sealed class PicturedTaskHost(ITaskHost host, StepAlbum album, int stepsDone) : ITaskHost
{
    /// <summary>Pixels by which a target may seem to move without having moved.</summary>
    private const double Tolerance = 3;

    private ISurface? _surface;
    private TaskAnnouncement? _announced;
    private string? _location;
    private readonly Dictionary<int, Observation> _screens = [];
    private int _next = stepsDone + 1;
    private Task _opening = Task.CompletedTask;

    public async ValueTask RecordStepAsync(TaskStep step, CancellationToken cancellationToken)
    {
        var taking = PhotographAsync(step);
        await host.RecordStepAsync(step, cancellationToken);
        await taking;
    }

    public ValueTask RecordEffectAsync(Effect effect, CancellationToken cancellationToken) => host.RecordEffectAsync(effect, cancellationToken);

    public ValueTask RecordSurfaceStateAsync(string state, CancellationToken cancellationToken) => host.RecordSurfaceStateAsync(state, cancellationToken);

    public async ValueTask<UserMessage?> AskAsync(Question question, CancellationToken cancellationToken)
    {
        // Whoever is asked sees what it is about.
        if (question is { Step: { } step } && _surface is { } surface)
        {
            await _opening;
            await album.TakeAsync(surface, step);
        }

        var answer = await host.AskAsync(question, cancellationToken);
        Photograph();
        return answer;
    }

    public ValueTask<TaskHold> HoldAsync(CancellationToken cancellationToken) => host.HoldAsync(cancellationToken);

    public IReadOnlyList<UserMessage> TakeMessages() => host.TakeMessages();

    public void Show(ISurface? surface)
    {
        _surface = surface;
        host.Show(surface);
        Photograph();
    }

    public void Announce(TaskAnnouncement announcement)
    {
        _announced = announcement;
        host.Announce(announcement);
    }

    public void See(int step, Observation found)
    {
        _screens[step] = found;
        host.See(step, found);
    }

    /// <summary>The task goes on meanwhile: it looks at the screen first, too.</summary>
    private void Photograph()
    {
        if (_surface is { } surface)
            _opening = album.TakeAsync(surface, _next);
    }

    private async Task PhotographAsync(TaskStep step)
    {
        await _opening;
        var (moved, stayed) = (HasMoved(step), _location == step.Location);
        (_next, _location) = (step.Number + 1, step.Location);
        if (_surface is not { } surface)
            return;
        if (moved && !stayed)
            album.MarkAway(step.Number);
        await (moved && stayed ? album.TakeAsync(surface, step.Number, _next) : album.TakeAsync(surface, _next));
        await ListAsync(step.Number, inPlaceOfFound: moved && stayed);
    }

    /// <summary>The lists belong to the pictures: where a later one took a picture's place, so does its list.</summary>
    private async Task ListAsync(int step, bool inPlaceOfFound)
    {
        _screens.Remove(step, out var found);
        var left = _screens.GetValueOrDefault(step + 1);
        if ((inPlaceOfFound ? left : found) is { } shown)
            await album.ListAsync(shown, step);
        if (left is not null)
            await album.ListAsync(left, step + 1);
    }

    private bool HasMoved(TaskStep step) =>
        _announced is { Box: { } found } announced && announced.Step == step.Number && step.TargetBox is { } acted && Distance(found, acted) > Tolerance;

    private static double Distance(Box one, Box other) => Math.Max(Math.Abs(one.X - other.X), Math.Abs(one.Y - other.Y));
}
