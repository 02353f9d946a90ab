using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Triggers;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Engine.Chat;

/// <summary>
/// Takes messages for agents. One that a run of the conversation waits for answers that run; a task at work hears it;
/// any other begins a run at the chat node of the newest published version.
/// </summary>
public sealed class ChatDesk(IWorkflowEngine engine, ActiveTriggers triggers, CurrentActor actors, TimeProvider time)
{
    private const int LongestText = 20_000;

    /// <summary>A question may be answered by somebody else in between; then what is waited for is looked at anew.</summary>
    private const int Tries = 3;

    private const int Deepest = 16;

    /// <summary>
    /// Says something to an agent. Throws <see cref="ChatRefusedException"/>, <see cref="AnswerRefusedException"/> or
    /// <see cref="RunRefusedException"/> when nothing could be done with it.
    /// </summary>
    /// <param name="agentId">To which agent.</param>
    /// <param name="conversation">Which conversation it belongs to; null for a new one.</param>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<ChatSent> SendAsync(string agentId, string? conversation, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) throw new ChatRefusedException(new("The message is empty.", "消息是空的。"), new("Say something.", "请输入内容。"));
        if (text.Length > LongestText) throw new ChatRefusedException(new($"The message has more than {LongestText} characters.", $"消息超过 {LongestText} 个字符。"), new("Say it in fewer, or in several messages.", "请缩短，或分成几条发送。"));
        if (conversation is not null && !ChatData.IsConversation(conversation))
            throw new ChatRefusedException(new("That can't be the name of a conversation.", "这不能用作会话名称。"), new("Use letters, digits, dots, colons, dashes and underscores, at most 100; or leave it out to begin a new one.", "请使用字母、数字、点、冒号、短横线和下划线，最多 100 个字符；留空则开始新会话。"));
        // By which door the message came is worth as much as that it was one.
        using var door = actors.As(new AuditActor(AuditVia.Chat, actors.Now is { Name: { } name } actor ? $"{actor.Via}: {name}" : actors.Now.Via));
        for (var number = 0; conversation is not null && number < Tries; number++)
        {
            var (sent, again) = await HeardAsync(agentId, conversation, text, cancellationToken);
            if (sent is not null) return sent;
            if (!again) break;
        }
        return await BeginAsync(agentId, conversation ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), text, cancellationToken);
    }

    /// <summary>The chat node of the newest published version; null when there is none.</summary>
    public async ValueTask<ActiveTrigger?> FindAsync(string agentId, CancellationToken cancellationToken) =>
        (await triggers.LookAsync(cancellationToken)).FirstOrDefault(trigger => trigger.Agent.Id == agentId && trigger.Node.Kind == ChatKind.Name);

    /// <summary>What the newest run of the conversation does with it: nothing when it neither waits for a person nor works on a task.</summary>
    private async ValueTask<(ChatSent? Sent, bool Again)> HeardAsync(string agentId, string conversation, string text, CancellationToken cancellationToken)
    {
        var newest = await engine.ListAsync(new RunQuery { AgentId = agentId, Chats = true, Conversation = conversation, Take = 1 }, cancellationToken);
        if (newest is not [{ Status: var status } run] || status.IsFinal()) return default;
        var (asker, asked, worker) = await LookAsync(run.RunId, 0, cancellationToken);
        if (asked is not null)
        {
            return await engine.AnswerAsync(asker!, asked.Id, ChatAnswers.Of(asked, text), cancellationToken)
                ? (new ChatSent(conversation, run.RunId, ChatDeed.Answered), false)
                : (null, true);
        }
        if (worker is not { } at) return default;
        await engine.TellAsync(at.RunId, at.NodeRunId, text, cancellationToken);
        return (new ChatSent(conversation, run.RunId, ChatDeed.Told), false);
    }

    /// <summary>What a run, or one that it started, waits for from a person; else a task that one of them works on.</summary>
    private async ValueTask<(string? Asker, BookmarkView? Asked, (string RunId, string NodeRunId)? Worker)> LookAsync(string runId, int depth, CancellationToken cancellationToken)
    {
        var run = await engine.GetAsync(runId, cancellationToken);
        if (run.Bookmarks.FirstOrDefault(mark => mark.Kind is "question" or "approval" or "form" or QuestionKinds.TakeOver) is { } open) return (runId, open, null);
        var task = run.Nodes.LastOrDefault(node => node.Status == NodeRunStatus.Running && run.Agent.Node(node.NodeId)?.Kind == "task");
        (string, string)? worker = task is null ? null : (runId, task.NodeRunId);
        foreach (var child in run.Bookmarks.Where(mark => mark.Kind == "agent").Select(mark => mark.Wait?.Key).OfType<string>())
        {
            if (depth >= Deepest) break;
            try
            {
                var below = await LookAsync(child, depth + 1, cancellationToken);
                if (below.Asked is not null) return below;
                worker ??= below.Worker;
            }
            catch (RunNotFoundException)
            {
                // It is named before it begins.
            }
        }
        return (null, null, worker);
    }

    private async ValueTask<ChatSent> BeginAsync(string agentId, string conversation, string text, CancellationToken cancellationToken)
    {
        var chat = await FindAsync(agentId, cancellationToken)
            ?? throw new ChatRefusedException(new($"The agent “{agentId}” can't be talked to.", $"无法与智能体“{agentId}”对话。"), new("Give it a node “Chat message”, and publish it.", "请为它添加“聊天消息”节点并发布。"));
        var data = ChatData.Of(conversation, text);
        var runId = await engine.StartAsync(
            new StartRun
            {
                Agent = chat.Agent,
                Version = chat.Version,
                Inputs = TriggerInputs.From(chat.Agent, chat.Node, data),
                Trigger = ChatData.Trigger,
                TriggerNode = chat.Node.Id,
                TriggerData = data,
            },
            cancellationToken);
        return new ChatSent(conversation, runId, ChatDeed.Began);
    }
}
