namespace AutoGlm.Authoring;

/// <summary>
/// Makes a draft agent of what somebody says in plain language. A describer never invents: what it doesn't understand it keeps,
/// in the person's own words, and says so in a note.
/// </summary>
public interface IAgentDescriber
{
    /// <summary>As people choose it: <c>embedded</c>, or the name of a model.</summary>
    string Name { get; }

    /// <summary>Throws <see cref="DescribeException"/> for a text that nothing can be made of.</summary>
    ValueTask<DescribedAgent> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken);
}
