using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Answers what is asked about the screen as it stands.</summary>
internal static class Asking
{
    public static string? Answer(Situation situation, AskedValue asked) =>
        OutputReader.Read(new OutputSpec(asked.Text, asked.Type is "money" ? "number" : asked.Type, asked.Text), situation.Index, null, situation.Context.Clock)?.Value.ToString();
}
