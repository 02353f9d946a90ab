namespace AutoGlm.Evaluation;

/// <summary>An evaluation can't be had: what is wrong, and what to do.</summary>
public sealed class EvaluationException(string place, string message, string cure, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What was given wrongly, as the command line names it; empty where it is none of that.</summary>
    public string Field => place;

    /// <summary>What to do.</summary>
    public string Cure => cure;
}
