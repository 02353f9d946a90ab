namespace AutoGlm.Practice.Sites.Booking;

/// <summary>How a visitor says how many people come.</summary>
public enum GuestsWidget
{
    /// <summary>A row of buttons 1 to 8.</summary>
    ButtonRow,

    /// <summary>A native drop-down.</summary>
    DropDown,

    /// <summary>A number between a minus and a plus button.</summary>
    Stepper,

    /// <summary>A native number field.</summary>
    NumberField,
}
