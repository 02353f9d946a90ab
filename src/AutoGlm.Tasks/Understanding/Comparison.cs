namespace AutoGlm.Tasks.Understanding;

public enum Comparison
{
    AtMost,
    AtLeast,
    Equal,
}
