using System.Text.Json.Nodes;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Regions;

/// <summary>Tries its body; when that fails it goes through the one for the failure, and through the last one in any case.</summary>
internal sealed class TryRegion : IRegion
{
    private const string Attempt = "try";
    private const string Catch = "catch";
    private const string Finally = "finally";

    public string Kind => "try";

    public IReadOnlyList<string> Deferred { get; } = [];

    public string PassPort => NodePorts.Out;

    public RegionMove Next(RegionContext context)
    {
        var progress = context.Progress;
        if (progress.Open > 0) return new RegionMove.Wait();
        return progress.LastPort switch
        {
            null => Body(Attempt, progress, []),
            Attempt when progress.Failures is [{ Final: false } failure] && context.HasEdge(Catch) => Body(Catch, progress, ErrorOf(failure)),
            Attempt or Catch when context.HasEdge(Finally) => Body(Finally, progress, progress.Failures is [.., var last] ? ErrorOf(last) : []),
            _ => new RegionMove.End(Result(progress)),
        };
    }

    /// <summary>A failure that the catch body went through well is dealt with; any other goes on.</summary>
    private static NodeResult Result(RegionState progress)
    {
        var caught = progress.Failures is [{ Port: Attempt }] && progress.Passed.Contains(Catch);
        if (progress.Failures is [.., var last] && !caught)
            return new NodeResult { Status = last.Status, Error = last.Error, Final = last.Final };
        return NodeResult.Done(new JsonObject
        {
            ["failed"] = progress.Failures.Count > 0,
            ["error"] = progress.Failures is [var error, ..] ? ErrorOf(error)["error"]!.DeepClone() : null,
            ["result"] = progress.Results.GetValueOrDefault(progress.Failures.Count > 0 ? 1 : 0)?.DeepClone(),
        });
    }

    private static JsonObject ErrorOf(FrameFailure failure) => new()
    {
        ["error"] = new JsonObject { ["message"] = failure.Error?.Message, ["node"] = failure.Error?.Node, ["field"] = failure.Error?.Field, ["cure"] = failure.Error?.Cure },
    };

    private static RegionMove.Open Body(string port, RegionState progress, JsonObject value) => new([new RegionMove.Body(port, progress.Opened, value)]);
}
