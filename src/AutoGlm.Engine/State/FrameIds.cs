using System.Globalization;

namespace AutoGlm.Engine.State;

/// <summary>Ids of frames say whose they are: the region's node run, its port and the number of the go.</summary>
internal static class FrameIds
{
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public static string Of(string owner, string port, int index) => string.Create(CultureInfo.InvariantCulture, $"{owner}/{port}{index}");

    /// <summary>Node run of the region.</summary>
    public static string OwnerOf(string frame) => frame[..frame.IndexOf('/', StringComparison.Ordinal)];

    public static string PortOf(string frame) => frame[(frame.IndexOf('/', StringComparison.Ordinal) + 1)..].TrimEnd(Digits);

    /// <summary>Counted from 0 within the region.</summary>
    public static int IndexOf(string frame) => int.Parse(frame.AsSpan(frame.TrimEnd(Digits).Length), CultureInfo.InvariantCulture);
}
