using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>A workflow that a seed gives, and what should come of it.</summary>
/// <param name="Seed">What it was drawn from.</param>
/// <param name="Depth">How deep it may nest.</param>
/// <param name="Length">How long a way may be.</param>
internal sealed record PropertyCase(int Seed, int Depth, int Length)
{
    public required AgentDocument Agent { get; init; }

    public required ExpectedRun Expected { get; init; }

    /// <summary>Of a size that follows from the seed. Null when what comes of it is not determined.</summary>
    public static PropertyCase? Draw(int seed) => Draw(seed, 1 + (seed % 3), 1 + (seed / 3 % 3));

    private static PropertyCase? Draw(int seed, int depth, int length)
    {
        var tree = new TreeGenerator(new Random(seed), depth, length).Draw();
        try
        {
            var expected = ReferenceModel.Walk(tree);
            var made = new PropertyCase(seed, depth, length) { Agent = TreeDocument.Of(tree), Expected = expected };
            var problems = AgentValidator.Validate(made.Agent, NodeKindCatalog.Default);
            return AgentValidator.MayRun(problems) ? made : throw new InvalidOperationException(made.Tell(problems.Where(problem => problem.Severity == "error").Select(problem => $"not valid: {problem.Node} {problem.Field} {problem.Message}")));
        }
        catch (UndeterminedException)
        {
            return null;
        }
    }

    /// <summary>The same seed at smaller sizes, the smallest first: one of these that fails too is easier to read.</summary>
    public IEnumerable<PropertyCase> Smaller() =>
        Enumerable.Range(0, Depth + 1).SelectMany(depth => Enumerable.Range(1, Length).Select(length => (depth, length)))
            .Where(size => size != (Depth, Length)).Select(size => Draw(Seed, size.depth, size.length)).OfType<PropertyCase>();

    public string Tell(IEnumerable<string> differences) =>
        $"Seed {Seed}, depth {Depth}, length {Length}:\n{string.Join('\n', differences)}\n{string.Join('\n', Agent.Nodes.Select(Line))}";

    private string Line(WorkflowNode node) =>
        $"{node.Id}: {node.Kind}{(node.Disabled ? " (off)" : "")} {node.Settings.ToJsonString()} {node.Failure?.Then} {node.Failure?.Retries} -> {string.Join(' ', Agent.Edges.Where(edge => edge.From == node.Id).Select(edge => $"{edge.Port}:{edge.To}"))}";
}
