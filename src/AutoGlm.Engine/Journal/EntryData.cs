using System.Text.Json.Serialization;

namespace AutoGlm.Engine.Journal;

/// <summary>The content of a journal entry. A member is only ever added; a changed meaning is a new <see cref="Version"/>.</summary>
public abstract record EntryData
{
    /// <summary>One of <see cref="EntryKinds"/>.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    [JsonIgnore]
    public virtual int Version => 1;
}
