using System.Text.Json.Nodes;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Reads from the screen what a task brings back: its declared outputs and the answer to its question.</summary>
internal static class Reporting
{
    private const double Certain = 0.85;

    /// <summary>The declared outputs that this screen, or this part of it, shows.</summary>
    public static JsonObject Outputs(Situation situation, UiNode? within = null)
    {
        var outputs = new JsonObject();
        foreach (var output in situation.Context.Request.Outputs)
        {
            if (Value(situation, output, within) is { } value)
                outputs[output.Name] = value;
        }

        return outputs;
    }

    /// <summary>A declared output: by its label, else as the answer to the question for it; null when the screen doesn't show it.</summary>
    public static JsonNode? Value(Situation situation, OutputSpec output, UiNode? within)
    {
        if (within is null && NamedRow.Value(situation, output) is { } own)
            return own;
        var read = OutputReader.Read(output, situation.Index, within, situation.Context.Clock);
        if (read is { Score: >= Certain } || within is not null || !situation.Goal.Seeks)
            return read?.Value;
        var asked = new AskedValue(output.Description ?? Tokens.WordsOfName(output.Name), Synonyms.Best(Tokens.WordsOfName(output.Name), ConceptKind.Field), output.Type);
        return Asking.Find(situation, asked, []) is { } found && found.Score > (read?.Score ?? 0) && TypedText.Take(output, WantedLabel.Of(output), found.Text, true, situation.Context.Clock) is { } value
            ? value
            : read?.Value;
    }

    /// <summary>What the goal asks to be told, as text; null when nothing is asked or the screen doesn't show it.</summary>
    public static string? Answer(Situation situation, UiNode? within = null)
    {
        var answers = situation.Goal.Questions
            .Select(asked => within is null && Asking.Answer(situation, asked) is { } found ? found : Labelled(situation, asked, within))
            .OfType<string>()
            .ToList();
        return answers.Count == 0 ? null : string.Join("; ", answers);
    }

    /// <summary>A reading by label alone; for a mere question it must be beyond doubt.</summary>
    private static string? Labelled(Situation situation, AskedValue asked, UiNode? within) =>
        OutputReader.Read(new OutputSpec(asked.Text, TypeOf(asked.Type), asked.Text), situation.Index, within, situation.Context.Clock) is { } read && (within is not null || !situation.Goal.Seeks || read.Score >= Certain)
            ? read.Value.ToString()
            : null;

    private static string TypeOf(string asked) => asked switch { "money" => "number", "list" => "text", _ => asked };
}
