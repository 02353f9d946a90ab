using System.Globalization;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>How many rounds of a repetition have begun, as the steps' purposes tell.</summary>
internal static class Rounds
{
    public static int Last(ClauseState state)
    {
        var last = 0;
        foreach (var step in state.Steps)
        {
            var rest = step.Instruction.Purpose.AsSpan(state.Path.Length);
            if (rest.Length > 1 && rest[0] == '.' && rest[1..].IndexOf('.') is > 0 and var end && int.TryParse(rest[1..(end + 1)], NumberStyles.None, CultureInfo.InvariantCulture, out var round))
                last = Math.Max(last, round);
        }

        return last;
    }
}
