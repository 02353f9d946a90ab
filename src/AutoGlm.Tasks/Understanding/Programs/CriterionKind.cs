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
    /// <summary>The one that differs from its likes in what it says, in colour or in size.</summary>
    Unlike,
    /// <summary>The place in a grid, as "row,column" counted from 1; negative from the end.</summary>
    Cell,
    /// <summary>The place in a coordinate grid, as "x,y".</summary>
    Point,
    Even,
}
