using System.Text.Json.Serialization;

namespace AutoGlm.Authoring;

/// <summary>How sure a draft is of a part of it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DraftNoteKind>))]
public enum DraftNoteKind
{
    /// <summary>The text says it.</summary>
    [JsonStringEnumMemberName("understood")]
    Understood,

    /// <summary>The text leaves it open, and the draft chose something that can be changed.</summary>
    [JsonStringEnumMemberName("assumed")]
    Assumed,

    /// <summary>A person must look at it before the agent does what was meant.</summary>
    [JsonStringEnumMemberName("open")]
    Open,
}
