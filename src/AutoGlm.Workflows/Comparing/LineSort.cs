namespace AutoGlm.Workflows.Comparing;

/// <summary>Which of two texts a line stands in.</summary>
public enum LineSort
{
    Same,
    Removed,
    Added,
}
