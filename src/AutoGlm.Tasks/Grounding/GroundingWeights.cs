namespace AutoGlm.Tasks.Grounding;

/// <summary>
/// The weights of the logistic score. Fitted so that of all answers scored about 0.8, about eight in ten are right;
/// the calibration test says whether they still do.
/// </summary>
internal static class GroundingWeights
{
    /// <summary>Per unit of likeness between what was said and what it is called, above <see cref="EvenName"/>.</summary>
    public const double Name = 15;

    /// <summary>Likeness at which it is as likely as not.</summary>
    public const double EvenName = 0.62;

    /// <summary>Exactly the same letters.</summary>
    public const double SameLetters = 0.4;

    /// <summary>Where no name was said: with a kind, and without.</summary>
    public const double OnlyKind = 1.6;

    public const double NothingSaid = -1.5;

    /// <summary>Where only the kind was said: what merely could be one.</summary>
    public const double LooseKind = -0.8;

    public const double KindFits = 0.9;

    public const double KindMisfits = 2.6;

    public const double VerbFits = 0.8;

    public const double VerbMisfits = 4;

    /// <summary>Stands where it was said to stand, against elsewhere.</summary>
    public const double Within = 2.2;

    public const double Near = 1.8;

    public const double Place = 2.0;

    public const double Disabled = -0.9;

    public const double Covered = -0.6;

    public const double BehindDialog = -2.2;

    public const double Offscreen = -0.15;

    public const double NoArea = -1.5;

    public const double NotInteractive = -0.9;

    /// <summary>The value to choose is among its options, or isn't.</summary>
    public const double HasOption = 1.2;

    public const double LacksOption = -1.6;

    public const double InFocus = 0.5;

    public const double OrdinalHit = 1.5;

    public const double OrdinalMiss = -4;

    /// <summary>How sharply a better rival takes over.</summary>
    public const double Rivalry = 1.6;

    public static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
}
