namespace AutoGlm.Studio.Finding;

/// <summary>What comes first in the list of agents.</summary>
public enum AgentSort
{
    /// <summary>Whose draft was changed last.</summary>
    Changed,

    /// <summary>By name, as the reader's language orders names.</summary>
    Name,

    /// <summary>Whose latest run began last; those that never ran come at the end.</summary>
    Run,
}
