namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>How a thing is compared.</summary>
public enum CriterionKind
{
    /// <summary>Equal in meaning: "from Ann", "whose status is Paid".</summary>
    Is,
    Contains,
    StartsWith,
    EndsWith,
    MoreThan,
    LessThan,
    AtLeast,
    AtMost,
    Between,
    /// <summary>checked, unchecked, selected, unread, enabled, disabled, empty, filled, expanded, collapsed, shown.</summary>
    State,
    /// <summary>A colour in plain English.</summary>
    Colour,
    /// <summary>A kind of shape: circle, square, triangle, letter, digit, …</summary>
    Shape,
    /// <summary>large or small.</summary>
    Size,
    Odd,
    Even,
}
