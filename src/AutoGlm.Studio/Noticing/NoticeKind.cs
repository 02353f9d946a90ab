namespace AutoGlm.Studio.Noticing;

/// <summary>Why a person is told of something.</summary>
public enum NoticeKind
{
    Approval,
    Form,
    Question,

    /// <summary>A task handed its screen over.</summary>
    TakeOver,

    /// <summary>A run broke, was judged impossible, or took too long.</summary>
    Failed,
}
