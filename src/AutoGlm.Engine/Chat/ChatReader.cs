namespace AutoGlm.Engine.Chat;

/// <summary>
/// One conversation, read out of its runs. Asked again it reads on from where it was, so it may be asked after each change.
/// Not for use by two at once.
/// </summary>
public sealed class ChatReader(IWorkflowEngine engine, string agentId, string conversation)
{
    /// <summary>Older runs of a conversation are left out.</summary>
    private const int MostRuns = 200;

    private readonly Dictionary<string, ChatTalk> _talks = new(StringComparer.Ordinal);

    /// <summary>The newest run; null before the first message.</summary>
    public string? NewestRun { get; private set; }

    /// <summary>Oldest first.</summary>
    public async ValueTask<IReadOnlyList<ChatMessage>> ReadAsync(CancellationToken cancellationToken)
    {
        var runs = await engine.ListAsync(new RunQuery { AgentId = agentId, Chats = true, Conversation = conversation, Take = MostRuns }, cancellationToken);
        NewestRun = runs.Count > 0 ? runs[0].RunId : null;
        var messages = new List<ChatMessage>();
        foreach (var run in runs.Reverse())
        {
            if (!_talks.TryGetValue(run.RunId, out var talk)) _talks[run.RunId] = talk = new ChatTalk(engine, run.RunId, run.RunId);
            await talk.ReadAsync(cancellationToken);
            messages.AddRange(talk.Messages.OrderBy(message => message.At));
        }
        return messages;
    }
}
