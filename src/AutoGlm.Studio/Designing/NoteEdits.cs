using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>What a person does to notes. Each returns a new document and leaves the given one as it is.</summary>
public static class NoteEdits
{
    /// <summary>Smallest side of a note, in canvas units.</summary>
    public const double Least = 80;

    /// <summary>Largest side of a note, in canvas units.</summary>
    public const double Most = 2000;

    public static AgentDocument Add(AgentDocument agent, NodePosition at, out string id)
    {
        id = FreeId(agent, []);
        return agent with { Notes = [.. agent.Notes, new StickyNote { Id = id, X = at.X, Y = at.Y }] };
    }

    public static AgentDocument Change(AgentDocument agent, string id, Func<StickyNote, StickyNote> change)
    {
        if (agent.Notes.FirstOrDefault(note => note.Id == id) is not { } note)
            return agent;
        var changed = change(note);
        changed = changed with { Width = Math.Clamp(changed.Width, Least, Most), Height = Math.Clamp(changed.Height, Least, Most) };
        return changed == note ? agent : agent with { Notes = [.. agent.Notes.Select(other => ReferenceEquals(other, note) ? changed : other)] };
    }

    public static AgentDocument Delete(AgentDocument agent, IReadOnlyCollection<string> ids) =>
        agent.Notes.Any(note => ids.Contains(note.Id)) ? agent with { Notes = [.. agent.Notes.Where(note => !ids.Contains(note.Id))] } : agent;

    internal static string FreeId(AgentDocument agent, IReadOnlyCollection<string> alsoTaken) =>
        AgentIds.Free("note", agent.Notes.Select(note => note.Id).Concat(alsoTaken).ToHashSet(StringComparer.Ordinal), "");
}
