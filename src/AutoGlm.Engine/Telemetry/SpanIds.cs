using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace AutoGlm.Engine.Telemetry;

/// <summary>
/// Ids of traces and spans that follow from the run's id, so that every process gives a run's spans the same parents, and a
/// span may be named as a parent before it is made: a run's span is made when the run ends, days and processes later.
/// </summary>
internal static class SpanIds
{
    /// <summary>
    /// .NET gives each span an id by chance and has no way to say another; Durable Task sets the same field for the same
    /// reason. Should a later .NET be without it, spans keep their trace and lose their parents.
    /// </summary>
    private static readonly FieldInfo? Field = typeof(Activity).GetField("_spanId", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>Hashed, because samplers go by the id's bytes, and those of a run's id are a time.</summary>
    public static ActivityTraceId TraceOf(string runId) => ActivityTraceId.CreateFromBytes(Hash($"trace/{runId}").AsSpan(0, 16));

    /// <param name="runId">Which run.</param>
    /// <param name="part">What of it: a node run; null for the run itself.</param>
    public static ActivitySpanId Of(string runId, string? part = null) => ActivitySpanId.CreateFromBytes(Hash($"span/{runId}/{part}").AsSpan(0, 8));

    /// <summary>To be called before anyone asks for the activity's id.</summary>
    public static void Give(Activity activity, ActivitySpanId id) => Field?.SetValue(activity, id.ToHexString());

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
