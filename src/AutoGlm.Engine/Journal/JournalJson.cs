using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Engine.Journal;

/// <summary>How entries are written as JSON.</summary>
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(RunResumed))]
[JsonSerializable(typeof(RunPaused))]
[JsonSerializable(typeof(RunContinued))]
[JsonSerializable(typeof(NodeStarted))]
[JsonSerializable(typeof(NodeEnded))]
[JsonSerializable(typeof(NodeRetried))]
[JsonSerializable(typeof(FrameOpened))]
[JsonSerializable(typeof(FrameClosed))]
[JsonSerializable(typeof(TokenTaken))]
[JsonSerializable(typeof(TaskStepDone))]
[JsonSerializable(typeof(TaskEffectNoted))]
[JsonSerializable(typeof(BookmarkCreated))]
[JsonSerializable(typeof(BookmarkAnswered))]
[JsonSerializable(typeof(BookmarkReminded))]
[JsonSerializable(typeof(BookmarkClosed))]
[JsonSerializable(typeof(MessageTold))]
[JsonSerializable(typeof(CancelRequested))]
[JsonSerializable(typeof(RunEnded))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>Unescaped beyond what JSON needs: the text is never put into HTML as it stands, and Chinese stays readable and small.</summary>
    public static readonly JournalJson Compact = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    });
}
