using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AutoGlm.Engine.Journal;

/// <summary>Entries to their stored form and back.</summary>
public static class JournalCodec
{
    /// <summary>Newest version of an entry's format that can be read.</summary>
    private const int NewestVersion = 1;

    public static StoredEntry Encode(JournalEntry entry) => new(
        entry.Sequence,
        entry.At,
        entry.Data.Kind,
        entry.Data.Version,
        entry.NodeRunId,
        entry.NodeId,
        JsonSerializer.Serialize(entry.Data, TypeOf(entry.Data.Kind)!));

    /// <summary>Throws <see cref="JournalBrokenException"/> when the entry is damaged or of an unknown kind or version.</summary>
    public static JournalEntry Decode(string runId, in StoredEntry stored)
    {
        if (TypeOf(stored.Kind) is not { } type)
            throw new JournalBrokenException(runId, stored.Sequence, $"its kind “{stored.Kind}” is unknown to this version of the product.");
        if (stored.Version > NewestVersion)
            throw new JournalBrokenException(runId, stored.Sequence, $"its format {stored.Version} is newer than this version of the product.");
        try
        {
            return JsonSerializer.Deserialize(stored.Data, type) is EntryData data
                ? new JournalEntry(stored.Sequence, stored.At, stored.NodeRunId, stored.NodeId, data)
                : throw new JournalBrokenException(runId, stored.Sequence, "it is empty.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new JournalBrokenException(runId, stored.Sequence, "its content is damaged.", error);
        }
    }

    private static JsonTypeInfo? TypeOf(string kind) => kind switch
    {
        EntryKinds.RunStarted => JournalJson.Compact.RunStarted,
        EntryKinds.RunResumed => JournalJson.Compact.RunResumed,
        EntryKinds.RunPaused => JournalJson.Compact.RunPaused,
        EntryKinds.RunContinued => JournalJson.Compact.RunContinued,
        EntryKinds.NodeStarted => JournalJson.Compact.NodeStarted,
        EntryKinds.NodeEnded => JournalJson.Compact.NodeEnded,
        EntryKinds.NodeRetried => JournalJson.Compact.NodeRetried,
        EntryKinds.FrameOpened => JournalJson.Compact.FrameOpened,
        EntryKinds.FrameClosed => JournalJson.Compact.FrameClosed,
        EntryKinds.TokenTaken => JournalJson.Compact.TokenTaken,
        EntryKinds.TaskStep => JournalJson.Compact.TaskStepDone,
        EntryKinds.TaskEffect => JournalJson.Compact.TaskEffectNoted,
        EntryKinds.BookmarkCreated => JournalJson.Compact.BookmarkCreated,
        EntryKinds.BookmarkAnswered => JournalJson.Compact.BookmarkAnswered,
        EntryKinds.BookmarkReminded => JournalJson.Compact.BookmarkReminded,
        EntryKinds.BookmarkClosed => JournalJson.Compact.BookmarkClosed,
        EntryKinds.Message => JournalJson.Compact.MessageTold,
        EntryKinds.CancelRequested => JournalJson.Compact.CancelRequested,
        EntryKinds.RunEnded => JournalJson.Compact.RunEnded,
        _ => null,
    };
}
