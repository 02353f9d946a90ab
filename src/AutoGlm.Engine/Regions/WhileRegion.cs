using System.Text.Json.Nodes;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Regions;

/// <summary>Goes through its body as long as its conditions hold, and at most as often as its cap says.</summary>
internal sealed class WhileRegion : IRegion
{
    private const int UsualCap = 100;

    public string Kind => "while";

    public IReadOnlyList<string> Deferred { get; } = ["conditions"];

    public string PassPort => "done";

    public RegionMove Next(RegionContext context)
    {
        var progress = context.Progress;
        if (progress.Failures is [var failure, ..])
            return new RegionMove.End(new NodeResult { Status = failure.Status, Error = failure.Error, Final = failure.Final });
        if (progress.Open > 0) return new RegionMove.Wait();
        var body = new RegionMove.Open([new RegionMove.Body("body", progress.Opened, new JsonObject { ["index"] = progress.Opened })]);
        if (progress.Opened == 0 && NodeInput.Text(context.Input, "check") == "after") return body;
        try
        {
            if (!ConditionEvaluator.Evaluate(context.Resolve("conditions", progress.LastValues)))
            {
                return new RegionMove.End(NodeResult.Done(
                    new JsonObject { ["rounds"] = progress.Opened, ["last"] = progress.Results.GetValueOrDefault(progress.Opened - 1)?.DeepClone() }, PassPort));
            }
        }
        catch (ConditionException error)
        {
            return new RegionMove.End(NodeResult.Failed(RunError.Of(context.Node.Id, $"settings.conditions.{error.Field}".TrimEnd('.'), error)));
        }
        catch (TemplateException error)
        {
            return new RegionMove.End(NodeResult.Failed(RunError.Of(context.Node.Id, error.Field, error.MessageText, progress.Opened == 0 ? new("Check after each round instead: before the first, the body has put nothing out.", "请改为每轮之后检查：第一轮之前，循环体还没有输出。") : error.CureText)));
        }
        var cap = (int)Math.Clamp(NodeInput.Number(context.Input["maxRounds"]) ?? UsualCap, 1, 100_000);
        return progress.Opened < cap ? body : new RegionMove.End(NodeResult.Failed(RunError.Of(
            context.Node.Id, "settings.maxRounds", new($"The conditions still held after {cap} rounds, and more are not allowed.", $"{cap} 轮之后条件仍然成立，不允许继续循环。"), new("See whether the body ever makes them false; raise the cap if it needs longer.", "请检查循环体是否会使条件不成立；确需更多轮时请提高上限。"))) with
        { Final = true });
    }
}
