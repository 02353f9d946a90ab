namespace AutoGlm.Tasks.Running;

/// <summary>How a question is answered.</summary>
public static class QuestionKinds
{
    public const string Text = "text";
    public const string Choice = "choice";

    /// <summary>By yes or no, before something with an effect is done.</summary>
    public const string Approval = "approval";

    /// <summary>By the values of a form.</summary>
    public const string Form = "form";

    /// <summary>By taking the screen in hand and giving it back.</summary>
    public const string TakeOver = "take-over";
}
