using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses a colour among swatches.</summary>
internal static class Swatches
{
    private const double Largest = 120;

    /// <summary>The swatch of a colour, by its name or by what it looks like; null when there is none.</summary>
    public static UiNode? Find(Situation situation, string value)
    {
        if (StateWords.ColourOf(value) is not { } colour)
            return null;
        var swatches = situation.Usable.Where(node => !UiRoles.IsTextField(node) && node.Box is { Width: <= Largest, Height: <= Largest } && node.InputType != "color").ToList();
        return swatches.Find(node => StateWords.ColourOf(node.Name) == colour || node.Description is { } said && StateWords.ColourOf(said) == colour)
            ?? swatches.Find(node => node.Name.Length == 0 && Shapes.ColourOf(node) == colour);
    }
}
