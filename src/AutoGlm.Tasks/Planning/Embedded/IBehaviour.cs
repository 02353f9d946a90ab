namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>One thing the embedded planner knows how to do. The first behaviour that has something to propose decides.</summary>
internal interface IBehaviour
{
    /// <summary>What to do now; null when this behaviour has nothing to say about the situation.</summary>
    Decision? Propose(Situation situation);
}
