using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Reads from the screen what a task brings back: its declared outputs and the answer to its question.</summary>
internal static class Reporting
{
    /// <summary>The declared outputs that this screen, or this part of it, shows.</summary>
    public static JsonObject Outputs(Situation situation, UiNode? within = null)
    {
        var outputs = new JsonObject();
        foreach (var output in situation.Context.Request.Outputs)
        {
            if (OutputReader.Read(output, situation.Index, within, situation.Context.Clock) is { } read)
                outputs[output.Name] = read.Value;
        }

        return outputs;
    }

    /// <summary>What the goal asks to be told, as text; null when nothing is asked or the screen doesn't show it.</summary>
    public static string? Answer(Situation situation, UiNode? within = null)
    {
        var answers = situation.Goal.Questions
            .Select(asked => OutputReader.Read(new OutputSpec(asked.Text, TypeOf(asked.Type), asked.Text), situation.Index, within, situation.Context.Clock)?.Value.ToString())
            .OfType<string>()
            .ToList();
        return answers.Count == 0 ? null : string.Join("; ", answers);
    }

    private static string TypeOf(string asked) => asked switch { "money" => "number", "list" => "text", _ => asked };
}
