using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>What a clause's value is, now.</summary>
internal static class Values
{
    /// <summary>The text to use; null when there is none or the screen doesn't tell.</summary>
    public static string? Text(ClauseState state, ValueSource? source) => source switch
    {
        ValueSource.Literal literal => literal.Text,
        ValueSource.OfItem column => state.Item is { } item && item.TryGetValue(column.Name, out var value) ? value : null,
        ValueSource.FromScreen asked => Asking.Answer(state.Situation, asked.Asked),
        _ => null,
    };
}
