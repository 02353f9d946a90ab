using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>A value of the goal and how far it has come.</summary>
internal sealed class Want
{
    public Want(Slot slot, string key)
    {
        Slot = slot;
        Key = key;
        Value = slot.Value;
    }

    public Slot Slot { get; }

    /// <summary>Names it in steps' purposes: its concept, label or place in the goal.</summary>
    public string Key { get; }

    public string? Concept => Slot.Concept;

    public SlotKind Kind => Slot.Kind;

    /// <summary>The value to use now: the goal's, or the nearest that was taken instead.</summary>
    public string Value { get; set; }

    /// <summary>It was put in or chosen, and nothing took it back.</summary>
    public bool Done { get; set; }

    /// <summary>How it was put in last: what was set in a form may have to be chosen again among what the form found.</summary>
    public Instructing.InstructionVerb? DoneBy { get; set; }

    /// <summary>Values the site said are taken.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>How often putting it in went wrong.</summary>
    public int Failures { get; set; }

    public string PurposeFor(string value) => $"{Key}={value}";

    public override string ToString() => $"{Key}={Value}{(Done ? " ✓" : "")}";
}
