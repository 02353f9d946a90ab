namespace AutoGlm.Engine.Chat;

/// <summary>What a message did.</summary>
public enum ChatDeed
{
    /// <summary>It began a run.</summary>
    Began,

    /// <summary>It answered what a run asked.</summary>
    Answered,

    /// <summary>A task at work heard it.</summary>
    Told,
}
