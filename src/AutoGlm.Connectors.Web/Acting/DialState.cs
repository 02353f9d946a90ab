using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Where a slider or spin button stands.</summary>
/// <param name="Count">Number of its reference within the frame.</param>
/// <param name="Now">Its value; null when it can't be read.</param>
/// <param name="Min">Its least value, where it states one.</param>
/// <param name="Max">Its greatest value, where it states one.</param>
/// <param name="Words">Its value in words, where it has some.</param>
/// <param name="IsVertical">It is moved up and down.</param>
/// <param name="Knob">The part that is moved.</param>
/// <param name="Track">What the part moves along.</param>
internal sealed record DialState(int Count, double? Now, double? Min, double? Max, string? Words, bool IsVertical, Box Knob, Box Track)
{
    public static DialState Of(JsonElement answer, Point origin) => new(
        (int)answer.Number("ref"),
        Optional(answer, "now"),
        Optional(answer, "min"),
        Optional(answer, "max"),
        answer.Text("words"),
        answer.Flag("vertical"),
        Targeting.BoxOf(answer, origin) ?? default,
        BoxOf(answer.GetProperty("track"), origin));

    /// <summary>Where the knob's middle stands along the track, in pixels of the window.</summary>
    public double Position => IsVertical ? Knob.Center.Y : Knob.Center.X;

    public double Start => IsVertical ? Track.Y : Track.X;

    public double Length => IsVertical ? Track.Height : Track.Width;

    public double Middle => Start + Length / 2;

    /// <summary>The place for a share of the whole, from 0 to 1; vertical ones begin below.</summary>
    public double Along(double share) => IsVertical ? Track.Bottom - share * Track.Height : Track.X + share * Track.Width;

    private static double? Optional(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static Box BoxOf(JsonElement box, Point origin) =>
        new(box[0].GetDouble() + origin.X, box[1].GetDouble() + origin.Y, box[2].GetDouble(), box[3].GetDouble());
}
