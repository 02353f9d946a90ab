using AutoGlm.Connectors.Web.Browsing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Keys that are held down while the mouse acts.</summary>
internal sealed record HeldKeys(IReadOnlyList<string> Names, int Mask)
{
    public static HeldKeys None { get; } = new([], 0);

    /// <summary>Reads names joined by plus; null when one of them is no key to hold.</summary>
    public static HeldKeys? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return None;
        var names = new List<string>();
        var mask = 0;
        foreach (var word in text.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, bit) = word.ToLowerInvariant() switch
            {
                "alt" or "option" => ("Alt", 1),
                "control" or "ctrl" or "controlormeta" => ("Control", 2),
                "meta" or "command" or "cmd" => ("Meta", 4),
                "shift" => ("Shift", 8),
                _ => ("", 0),
            };
            if (bit == 0)
                return null;
            if ((mask & bit) == 0)
                names.Add(name);
            mask |= bit;
        }

        return new HeldKeys(names, mask);
    }

    /// <summary>Does the work with the keys down and lets go of them whatever comes of it.</summary>
    public async Task HoldAsync(IKeyboard keyboard, Func<Task> work)
    {
        foreach (var name in Names)
            await keyboard.DownAsync(name).ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            await ReleaseAsync(keyboard).ConfigureAwait(false);
        }
    }

    private async Task ReleaseAsync(IKeyboard keyboard)
    {
        foreach (var name in Names)
        {
            try
            {
                await keyboard.UpAsync(name).ConfigureAwait(false);
            }
            catch (PlaywrightException exception) when (Faults.IsGone(exception))
            {
                // The work closed the window, and its keyboard went with it.
            }
        }
    }
}
