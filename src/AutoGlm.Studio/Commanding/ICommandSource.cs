namespace AutoGlm.Studio.Commanding;

/// <summary>A part of the Studio that has something to reach, as long as it is shown.</summary>
public interface ICommandSource
{
    /// <summary>Everything it has; asked each time the palette is opened.</summary>
    IReadOnlyList<StudioCommand> Commands();
}
