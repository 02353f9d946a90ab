namespace AutoGlm.Tasks.Surfaces;

/// <summary>A surface that stands on a person's own screen: it shows there that it is driven, and can be stopped there.</summary>
public interface ISharedSurface : ISurface
{
    /// <summary>Cancelled when the person at the screen stops the task. Never, where nobody shares the screen.</summary>
    CancellationToken Stopped { get; }
}
