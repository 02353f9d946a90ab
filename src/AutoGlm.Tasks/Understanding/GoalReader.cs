using System.Text.Json.Nodes;
namespace AutoGlm.Tasks.Understanding;
public static class GoalReader { public static GoalModel Read(string goal, JsonObject inputs, DateTimeOffset clock) => throw new NotSupportedException($"{goal}{inputs}{clock}"); }
