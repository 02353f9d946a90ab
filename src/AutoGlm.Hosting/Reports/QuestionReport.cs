using AutoGlm.Tasks.Running;

namespace AutoGlm.Hosting.Reports;

/// <summary>What only a person can say.</summary>
/// <param name="Text">The question.</param>
/// <param name="Kind">text, choice, approval or take-over.</param>
/// <param name="Choices">What may be answered; empty for free text.</param>
public sealed record QuestionReport(string Text, string Kind, IReadOnlyList<string> Choices)
{
    internal static QuestionReport? From(Question? question) =>
        question is null ? null : new QuestionReport(question.Text, question.Kind, question.Choices);
}
