using System.Text.Json;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Tests.Properties;

/// <summary>A state as text, with everything in an order of its own, so that equal states have equal texts.</summary>
internal static class StateText
{
    public static string Of(RunState state) => JsonSerializer.Serialize(new object?[]
    {
        state.Sequence, state.Status, state.Outputs, state.Error, state.TokensMade, state.LiveAtTop, state.CancelRequested, state.Began,
        Sorted(state.Tokens, pair => pair.Key),
        Sorted(state.AtJoins, pair => $"{pair.Key.Frame} {pair.Key.Join}").Select(pair => new object?[] { pair.Key.Frame, pair.Key.Join, pair.Value }),
        Sorted(state.Joined, one => $"{one.Frame} {one.Join}").Select(one => $"{one.Frame} {one.Join}"),
        Sorted(state.Frames, pair => pair.Key).Select(pair => new object?[] { pair.Value with { Values = pair.Value.Values.Clear() }, Sorted(pair.Value.Values, value => value.Key) }),
        Sorted(state.Regions, pair => pair.Key).Select(pair => new object?[] { pair.Key, pair.Value with { LastValues = pair.Value.LastValues.Clear(), Passed = [] }, Sorted(pair.Value.LastValues, value => value.Key), Sorted(pair.Value.Passed, port => port) }),
        Sorted(state.NodeRuns, pair => pair.Key),
        Sorted(state.Values, pair => pair.Key),
    });

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, string> by) => items.OrderBy(by, StringComparer.Ordinal);
}
