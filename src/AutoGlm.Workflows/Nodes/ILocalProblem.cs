namespace AutoGlm.Workflows.Nodes;

/// <summary>Something that went wrong, told to people in the product's two languages; logs and JSON take the English.</summary>
public interface ILocalProblem
{
    /// <summary>What is wrong.</summary>
    LocalText MessageText { get; }

    /// <summary>What to do.</summary>
    LocalText CureText { get; }
}
