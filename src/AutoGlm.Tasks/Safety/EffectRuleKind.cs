namespace AutoGlm.Tasks.Safety;

/// <summary>What an agent's rule says of one kind of outside change.</summary>
public enum EffectRuleKind
{
    /// <summary>A person is asked each time, whatever was allowed beforehand.</summary>
    Ask,

    /// <summary>A person is asked when it moves more than a sum, or when the sum isn't known.</summary>
    AskAbove,

    /// <summary>Nobody is asked.</summary>
    Allow,
}
