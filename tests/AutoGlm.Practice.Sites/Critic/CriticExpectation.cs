namespace AutoGlm.Practice.Sites.Critic;

/// <summary>What a run on a critic page may end as.</summary>
public enum CriticExpectation
{
    /// <summary>The goal can be reached and must be reported as reached.</summary>
    Success,

    /// <summary>The goal can't be reached; any outcome but success is right.</summary>
    NotSuccess,
}
