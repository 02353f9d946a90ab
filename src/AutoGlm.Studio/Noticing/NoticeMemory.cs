using System.Text.Json;

namespace AutoGlm.Studio.Noticing;

/// <summary>What a browser remembers about notices: which were read, which kinds matter, and whether the browser itself tells of them.</summary>
public sealed record NoticeMemory
{
    /// <summary>Where browsers keep it.</summary>
    public const string Key = "autoglm.notices";

    /// <summary>Most of those read that are remembered; each of them stays on the board for a few days only.</summary>
    public const int MostRead = 400;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Runs that failed before that are none of this browser's news.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Ids, the latest last.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>Names of kinds that nobody is told of.</summary>
    public IReadOnlyList<string> Quiet { get; init; } = [];

    /// <summary>Whether the browser tells of them, beside the page.</summary>
    public bool InBrowser { get; init; }

    /// <summary>Takes what a browser kept; from now on where it kept nothing, or nothing that can be read.</summary>
    public static NoticeMemory Of(string? kept, DateTimeOffset now)
    {
        try
        {
            var memory = string.IsNullOrEmpty(kept) ? null : JsonSerializer.Deserialize<NoticeMemory>(kept, Json);
            return memory is null or { Since.Ticks: 0 } ? new NoticeMemory { Since = now } : memory with { Read = memory.Read ?? [], Quiet = memory.Quiet ?? [] };
        }
        catch (JsonException)
        {
            return new NoticeMemory { Since = now };
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public bool Tells(NoticeKind kind) => !Quiet.Contains(NameOf(kind));

    public bool IsUnread(Notice notice) => !Read.Contains(notice.Id);

    /// <summary>Of all there is, what this browser shows.</summary>
    public IReadOnlyList<Notice> Shown(IEnumerable<Notice> notices) =>
        [.. notices.Where(notice => Tells(notice.Kind) && (notice.Kind != NoticeKind.Failed || notice.At >= Since))];

    public NoticeMemory WithRead(IEnumerable<Notice> notices) =>
        this with { Read = [.. Read.Concat(notices.Select(notice => notice.Id)).Distinct(StringComparer.Ordinal).TakeLast(MostRead)] };

    public NoticeMemory With(NoticeKind kind, bool tells) =>
        this with { Quiet = [.. Quiet.Where(name => name != NameOf(kind)), .. tells ? [] : new[] { NameOf(kind) }] };

    /// <summary>As it is kept and as texts call it.</summary>
    public static string NameOf(NoticeKind kind) => Watching.StatusNames.Kebab(kind.ToString());
}
