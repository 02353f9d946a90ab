namespace AutoGlm.Evaluation.Practice;

/// <summary>The two parts of the practice pages.</summary>
public enum PracticeSet
{
    /// <summary>May be looked at while building.</summary>
    Open,

    /// <summary>Held back: only ever run and counted.</summary>
    Held,
}
