namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Where a thing is put, told from something else.</summary>
public enum MovePlace
{
    /// <summary>Into it or onto it.</summary>
    Into,
    /// <summary>Just above it or left of it in a list.</summary>
    Before,
    /// <summary>Just below it or right of it in a list.</summary>
    After,
    Between,
    /// <summary>To a place in its list.</summary>
    Position,
    /// <summary>So many places down its list; negative is up.</summary>
    Shift,
    /// <summary>To a side or corner.</summary>
    Side,
    /// <summary>By so many pixels.</summary>
    By,
}
