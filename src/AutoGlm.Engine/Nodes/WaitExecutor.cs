using System.Globalization;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>Waits for a time, or until a moment.</summary>
internal sealed class WaitExecutor : IWaitingExecutor
{
    public string Kind => "wait";

    public bool ReachesOutside => false;

    public (NodeWait? Wait, NodeResult? Instead) Begin(NodeContext context, DateTimeOffset now)
    {
        var until = Waits.After(context, "seconds", now);
        if (until is null && NodeInput.Text(context.Input, "until") is { Length: > 0 } written)
        {
            if (!DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                return (null, NodeResult.Failed(RunError.Of(context.Node.Id, "settings.until", new($"“{written}” is no moment in time.", $"“{written}”不是有效的时刻。"), new("Write date and time as 2026-05-17T08:00:00+08:00.", "请按 2026-05-17T08:00:00+08:00 的格式填写日期和时间。"))));
            until = moment;
        }
        if (until is null)
            return (null, NodeResult.Failed(RunError.Of(context.Node.Id, "settings.seconds", new("It is not said how long to wait.", "没有填写要等多久。"), new("Fill in the seconds, or the moment.", "请填写秒数或时刻。"))));
        return until <= now ? (null, NodeResult.Done([])) : (new NodeWait("timer", null, new WaitDetails { DueAt = until }), null);
    }

    public NodeResult End(NodeContext context, WaitAnswer answer) => NodeResult.Done([]);
}
