using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Watching;

/// <summary>Pictures of a task's steps, where the host keeps them.</summary>
public interface IStepPictures
{
    /// <summary>What the screen looked like after a step; null when no picture was kept.</summary>
    ValueTask<Picture?> GetAsync(string runId, string nodeRunId, int step, CancellationToken cancellationToken);
}
