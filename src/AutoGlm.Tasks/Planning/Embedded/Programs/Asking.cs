using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Answers what is asked about the screen as it stands.</summary>
internal static class Asking
{
    public static string? Answer(Situation situation, AskedValue asked) => Find(situation, asked, [])?.Text;

    /// <summary>The surest answer with what it was read from; null when the screen doesn't tell.</summary>
    public static Finding? Find(Situation situation, AskedValue asked, IReadOnlyList<Sheet> earlier) =>
        Vacancies.Find(situation, asked) ?? Counting.Find(situation, asked) ?? Drawn.Find(situation, asked) ?? Pointing.Find(situation, asked) ?? PageAnswers.Find(asked, situation.Index, earlier, situation.Context.Clock);
}
