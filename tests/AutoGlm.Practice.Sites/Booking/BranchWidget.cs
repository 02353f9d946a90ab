namespace AutoGlm.Practice.Sites.Booking;

/// <summary>How a visitor chooses the branch in the first step.</summary>
public enum BranchWidget
{
    /// <summary>A native drop-down.</summary>
    DropDown,

    /// <summary>A card with a radio button for each branch.</summary>
    RadioCards,
}
