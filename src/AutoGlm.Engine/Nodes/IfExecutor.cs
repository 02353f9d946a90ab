using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Conditions;

namespace AutoGlm.Engine.Nodes;

/// <summary>Leaves by <c>true</c> or <c>false</c>.</summary>
internal sealed class IfExecutor : INodeExecutor
{
    public string Kind => "if";

    public bool ReachesOutside => false;

    public string PassPort => "true";

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        try
        {
            var holds = ConditionEvaluator.Evaluate(context.Input["conditions"]);
            return new(NodeResult.Done(new JsonObject { ["result"] = holds }, holds ? "true" : "false"));
        }
        catch (ConditionException error)
        {
            var field = error.Field.Length == 0 ? "settings.conditions" : $"settings.conditions.{error.Field}";
            return new(NodeResult.Failed(RunError.Of(context.Node.Id, field, error)));
        }
    }
}
