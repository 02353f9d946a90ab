using System.Text.Json.Nodes;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Regions;

/// <summary>Goes through its body once for each item of a list, some of them side by side, and collects what each gave.</summary>
internal sealed class ForEachRegion : IRegion
{
    private const string Each = "each";

    public string Kind => "for-each";

    public IReadOnlyList<string> Deferred { get; } = ["collect"];

    public string PassPort => "done";

    public RegionMove Next(RegionContext context)
    {
        var (progress, goesOn) = (context.Progress, NodeInput.Text(context.Input, "onItemFailure") == "continue");
        if (progress.Failures.FirstOrDefault(failure => !goesOn || failure.Final) is { } failure)
            return new RegionMove.End(new NodeResult { Status = failure.Status, Error = failure.Error, Final = failure.Final });
        if (context.Input["items"] is not JsonArray items)
        {
            return new RegionMove.End(NodeResult.Failed(RunError.Of(
                context.Node.Id, "settings.items", new("What is to be gone through is not a list.", "要遍历的内容不是列表。"), new("Refer to a list, such as an output of type list, or write one as JSON.", "请引用列表（例如类型为 list 的输出），或用 JSON 写出列表。"))));
        }
        var limit = (int)Math.Clamp(NodeInput.Number(context.Input["concurrency"]) ?? 1, 1, 1000);
        var more = Math.Min(items.Count - progress.Opened, limit - progress.Open);
        if (more > 0)
        {
            return new RegionMove.Open([.. Enumerable.Range(progress.Opened, more).Select(index => new RegionMove.Body(
                Each, index, new JsonObject { ["item"] = items[index]?.DeepClone(), ["index"] = index }))]);
        }
        return progress.Open > 0 ? new RegionMove.Wait() : new RegionMove.End(NodeResult.Done(Output(progress, items.Count), PassPort));
    }

    public JsonNode? Collect(RegionContext context, Frame frame) =>
        context.Node.Settings.ContainsKey("collect") ? context.Resolve("collect", frame.Values) : frame.Last;

    private static JsonObject Output(RegionState progress, int count)
    {
        var failed = progress.Failures.OrderBy(failure => failure.Index).Select(failure => (JsonNode)new JsonObject { ["index"] = failure.Index, ["message"] = failure.Error?.Message });
        return new JsonObject
        {
            // An item that failed leaves its place empty, so that results and items stay side by side.
            ["results"] = new JsonArray([.. Enumerable.Range(0, count).Select(index => progress.Results.GetValueOrDefault(index)?.DeepClone())]),
            ["count"] = count,
            ["failed"] = new JsonArray([.. failed]),
        };
    }
}
