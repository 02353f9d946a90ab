namespace AutoGlm.Evaluation.Interfaces;

/// <summary>What passes from planner to grounder.</summary>
public enum InterfaceMode
{
    /// <summary>The sentence and its phrases only; the grounder finds the element.</summary>
    On,

    /// <summary>A reference only: the planner names elements itself.</summary>
    Off,
}
