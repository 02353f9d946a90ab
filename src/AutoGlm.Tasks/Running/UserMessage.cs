namespace AutoGlm.Tasks.Running;

/// <summary>A person's word during a task.</summary>
/// <param name="Text">What was said; for an approval <c>yes</c> or <c>no</c>.</param>
/// <param name="Question">What it answers; null when said unasked.</param>
/// <param name="AfterStep">Number of steps done when it came.</param>
/// <param name="TimedOut">Nobody said it: the time for an answer was over.</param>
public sealed record UserMessage(string Text, Question? Question, int AfterStep, bool TimedOut = false)
{
    /// <summary>Whether a person had the screen in hand and gives it back by it.</summary>
    public bool IsHandedBack => Question?.Kind == QuestionKinds.TakeOver;
}
