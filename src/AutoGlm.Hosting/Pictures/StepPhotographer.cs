using AutoGlm.Engine.Nodes;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Hosting.Pictures;

/// <summary>Keeps pictures of what tasks do.</summary>
internal sealed class StepPhotographer(StepPictures pictures, TimeProvider time, ILogger<StepPhotographer> log) : ITaskHostLayer
{
    public ITaskHost Over(ITaskHost host, string runId, string nodeRunId, int stepsDone) =>
        new PicturedTaskHost(host, new StepAlbum(pictures, runId, nodeRunId, time, log), stepsDone);
}
