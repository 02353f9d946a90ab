using System.Text.Json;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Chat;

/// <summary>What was said in one run, and in those that it started, as far as its journal was read.</summary>
internal sealed class ChatTalk(IWorkflowEngine engine, string runId, string top, int depth = 0)
{
    private const int Deepest = 16;

    private readonly List<ChatMessage> _messages = [];
    private readonly Dictionary<string, ChatTalk> _children = [];
    private readonly HashSet<string> _closed = [];
    private long _sequence;

    /// <summary>Whether nothing will be added.</summary>
    public bool IsOver { get; private set; }

    public IEnumerable<ChatMessage> Messages => _messages
        .Select(message => message.Asks is { } asks ? message with { IsOpen = !IsOver && !_closed.Contains(asks.Id) } : message)
        .Concat(_children.Values.SelectMany(child => child.Messages));

    /// <summary>Reads on from where it was read to.</summary>
    public async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        if (IsOver) return;
        var run = await engine.GetAsync(runId, cancellationToken);
        if (run.Sequence > _sequence)
        {
            await foreach (var happened in engine.WatchAsync(runId, _sequence, cancellationToken))
            {
                if (happened.Sequence is not { } sequence) continue;
                Take(happened, run);
                _sequence = sequence;
                if (sequence >= run.Sequence) break;
            }
        }
        foreach (var child in _children.Values) await ReadAsync(child, cancellationToken);
    }

    private static async ValueTask ReadAsync(ChatTalk child, CancellationToken cancellationToken)
    {
        try
        {
            await child.ReadAsync(cancellationToken);
        }
        catch (RunNotFoundException)
        {
            // It is named before it begins.
        }
    }

    private void Take(RunEvent happened, RunSnapshot run)
    {
        switch (happened.Kind)
        {
            case EntryKinds.RunStarted when depth == 0 && Read<RunStarted>(happened) is { TriggerData: { } data }:
                Add(run.Run.StartedAt, ChatSpeaker.Person, AnswerText.Of(data["text"]));
                break;
            case EntryKinds.BookmarkCreated when Read<BookmarkCreated>(happened) is { } created:
                Asked(happened, created);
                break;
            case EntryKinds.BookmarkAnswered when Read<BookmarkAnswered>(happened) is { } answered:
                if (_closed.Add(answered.BookmarkId) && _messages.FirstOrDefault(message => message.Asks?.Id == answered.BookmarkId) is { Asks: { } asks } && !answered.TimedOut)
                    Add(At(happened), ChatSpeaker.Person, AnswerText.Of(asks, answered.Answer));
                break;
            case EntryKinds.BookmarkClosed when Read<BookmarkClosed>(happened) is { } closed:
                _closed.Add(closed.BookmarkId);
                break;
            case EntryKinds.Message when Read<MessageTold>(happened) is { } told:
                Add(At(happened), ChatSpeaker.Person, told.Text);
                break;
            case EntryKinds.RunEnded when Read<RunEnded>(happened) is { } ended:
                IsOver = true;
                if (depth == 0) Add(At(happened), ChatSpeaker.Agent, ended.Status == RunStatus.Succeeded ? ChatText.Of(ended.Outputs, run.Agent) : ended.Error?.Message ?? "", ended);
                break;
        }
    }

    private void Asked(RunEvent happened, BookmarkCreated created)
    {
        if (created is { WaitsFor: "agent", Wait.Key: { } child })
        {
            if (depth < Deepest) _children.TryAdd(child, new ChatTalk(engine, child, top, depth + 1));
            return;
        }
        if (created.Question is not { } question || created.WaitsFor is not ("question" or "approval" or "form" or QuestionKinds.TakeOver)) return;
        var bookmark = new BookmarkView(created.BookmarkId, happened.NodeRunId ?? "", created.WaitsFor, question, At(happened), created.Wait);
        _messages.Add(new ChatMessage { RunId = top, From = ChatSpeaker.Agent, At = At(happened), Text = Words(question, created.Wait), Asks = bookmark, AskedBy = runId });
    }

    /// <summary>Title and text, where these are two.</summary>
    private static string Words(Question question, WaitDetails? wait) =>
        wait?.Title is { Length: > 0 } title && title != question.Text ? $"{title}\n{question.Text}" : question.Text;

    private static DateTimeOffset At(RunEvent happened) => happened.At ?? default;

    private void Add(DateTimeOffset at, ChatSpeaker from, string text, RunEnded? ended = null) =>
        _messages.Add(new ChatMessage { RunId = top, From = from, At = at, Text = text, Ended = ended?.Status, Outputs = ended?.Outputs });

    private static T? Read<T>(RunEvent happened)
        where T : EntryData => happened.Data.Deserialize(JournalJson.Compact.GetTypeInfo(typeof(T))!) as T;
}
