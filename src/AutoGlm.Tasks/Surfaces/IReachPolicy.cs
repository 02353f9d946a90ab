namespace AutoGlm.Tasks.Surfaces;

/// <summary>Which addresses or apps a surface may go to; asked before each navigation, redirect, frame and new window.</summary>
public interface IReachPolicy
{
    /// <summary>Null when allowed, else why not, for people.</summary>
    string? Refuse(Uri address);
}
