namespace AutoGlm.Tasks.Grounding;

/// <summary>A node that may be what was meant, while it is being weighed.</summary>
internal struct Candidate
{
    public int Position;

    /// <summary>Likeness of names, 0–1; 1 where no name was said.</summary>
    public double Name;

    public double Logit;

    /// <summary>Nodes in the smallest part of the page it shares with the text it should stand in.</summary>
    public int Common;

    public double Distance;
}
