namespace AutoGlm.Practice.Sites.Booking;

/// <summary>How a visitor chooses the day.</summary>
public enum DateWidget
{
    /// <summary>The browser's own date field.</summary>
    Native,

    /// <summary>Three drop-downs for day, month and year.</summary>
    ThreeDropDowns,

    /// <summary>A button that opens a month to click in.</summary>
    MonthGrid,
}
