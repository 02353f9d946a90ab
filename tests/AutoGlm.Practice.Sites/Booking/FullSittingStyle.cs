namespace AutoGlm.Practice.Sites.Booking;

/// <summary>How the site shows that a sitting has no table left.</summary>
public enum FullSittingStyle
{
    /// <summary>The sitting is greyed out and says that it is full.</summary>
    GreyedOut,

    /// <summary>The sitting looks free; choosing it is answered with a regret and the nearest free sittings.</summary>
    RefusedWhenChosen,
}
