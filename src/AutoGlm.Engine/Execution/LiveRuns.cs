using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Execution;

/// <summary>What is seen of this process's runs while they are executed: events to those who watch, and surfaces.</summary>
internal sealed class LiveRuns
{
    /// <summary>A watcher that is further behind reads the journal again.</summary>
    private const int LargestBacklog = 1024;

    private readonly ConcurrentDictionary<string, ImmutableHashSet<Channel<RunEvent>>> _watchers = new();
    private readonly ConcurrentDictionary<(string Run, string NodeRun), ISurface> _surfaces = new();
    private readonly ConcurrentDictionary<(string Run, string NodeRun), bool> _inHand = new();

    public Channel<RunEvent> Watch(string runId)
    {
        var channel = Channel.CreateBounded<RunEvent>(new BoundedChannelOptions(LargestBacklog) { FullMode = BoundedChannelFullMode.DropOldest });
        _watchers.AddOrUpdate(runId, _ => [channel], (_, all) => all.Add(channel));
        return channel;
    }

    public void Leave(string runId, Channel<RunEvent> channel)
    {
        // Again when another came or left meanwhile.
        while (_watchers.TryGetValue(runId, out var all))
        {
            var left = all.Remove(channel);
            if (left.IsEmpty ? _watchers.TryRemove(KeyValuePair.Create(runId, all)) : _watchers.TryUpdate(runId, left, all)) return;
        }
    }

    public void Publish(string runId, IReadOnlyList<JournalEntry> entries)
    {
        if (!_watchers.TryGetValue(runId, out var all)) return;
        foreach (var entry in entries)
        {
            var happened = RunEvents.Of(runId, JournalCodec.Encode(entry));
            foreach (var channel in all) channel.Writer.TryWrite(happened);
        }
    }

    public void Announce(string runId, Token token, TaskAnnouncement announcement)
    {
        if (!_watchers.TryGetValue(runId, out var all)) return;
        var data = JsonSerializer.SerializeToNode(announcement, JsonSerializerOptions.Web);
        foreach (var channel in all) channel.Writer.TryWrite(new RunEvent(runId, null, "announcement", token.Id, token.NodeId, data));
    }

    public void Show(string runId, string nodeRunId, ISurface? surface)
    {
        if (surface is null) _surfaces.TryRemove((runId, nodeRunId), out _);
        else _surfaces[(runId, nodeRunId)] = surface;
    }

    /// <summary>Whether the task keeps still, so that a person may use its surface.</summary>
    public void LeaveTo(string runId, string nodeRunId, bool person)
    {
        if (person) _inHand[(runId, nodeRunId)] = true;
        else if (!_inHand.TryRemove((runId, nodeRunId), out _)) return;
        (Surface(runId, nodeRunId) as IHandSurface)?.LeaveTo(person);
    }

    /// <summary>The surface, while a person may use it.</summary>
    public IHandSurface? InHand(string runId, string nodeRunId) =>
        _inHand.ContainsKey((runId, nodeRunId)) ? Surface(runId, nodeRunId) as IHandSurface : null;

    /// <summary>All surfaces that are being worked on here.</summary>
    public IReadOnlyList<(string RunId, string NodeRunId)> Surfaces() => [.. _surfaces.Keys];

    public ISurface? Surface(string runId, string nodeRunId) => _surfaces.GetValueOrDefault((runId, nodeRunId));
}
