using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Watching;

/// <summary>For hosts that keep no pictures.</summary>
public sealed class NoStepPictures : IStepPictures
{
    public ValueTask<Picture?> GetAsync(string runId, string nodeRunId, int step, CancellationToken cancellationToken) => ValueTask.FromResult<Picture?>(null);
}
