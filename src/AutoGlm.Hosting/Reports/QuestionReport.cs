using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;

namespace AutoGlm.Hosting.Reports;

/// <summary>What only a person can say.</summary>
/// <param name="Text">The question.</param>
/// <param name="Kind">text, choice, approval or take-over.</param>
/// <param name="Choices">What may be answered; empty for free text.</param>
/// <param name="Category">For an approval of an outside change: its kind.</param>
/// <param name="Amount">For an approval: what it would cost or move, as the screen states it.</param>
/// <param name="Party">For an approval: whom it goes to, as the screen names them.</param>
/// <param name="Location">For an approval: the address or app where it would happen.</param>
public sealed record QuestionReport(string Text, string Kind, IReadOnlyList<string> Choices, string? Category = null, EffectAmount? Amount = null, string? Party = null, string? Location = null)
{
    internal static QuestionReport? From(Question? question) =>
        question is null ? null : new QuestionReport(question.Text, question.Kind, question.Choices, question.Category, question.Amount, question.Party, question.Location);
}
