namespace AutoGlm.Tasks.Understanding;

public enum SlotKind
{
    Text,
    Number,
    Date,
    Time,
    /// <summary>One of several on offer, such as a seat class.</summary>
    Choice,
    Money,
    Secret,
}
