using AutoGlm.Authoring.Embedded;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Xunit.Abstractions;

namespace AutoGlm.Authoring.Tests;

/// <summary>How many sentences have the right structure at first sight. A set may only get better: raise the figure with it.</summary>
public sealed class PracticeTests(ITestOutputHelper output)
{
    private static readonly EmbeddedDescriber Describer = new(new FixedClock());

    public static TheoryData<string> All => [.. PracticeSet.Read("open").Concat(PracticeSet.Read("held")).Concat(PracticeSet.Read("fresh")).Select(sentence => sentence.Text)];

    [Theory]
    [InlineData("open", 44)]
    [InlineData("held", 24)]
    [InlineData("fresh", 14)]
    public async Task Describe_PracticeSet_IsUnderstoodAsOftenAsBefore(string set, int least)
    {
        var sentences = PracticeSet.Read(set);
        var right = 0;
        foreach (var sentence in sentences)
        {
            var described = await Describer.DescribeAsync(new DescribeRequest(sentence.Text), default);
            var wrong = Wrong(sentence, described.Document);
            if (wrong is null)
                right++;
            else
                output.WriteLine($"{sentence.Text}\n  {wrong}");
        }

        output.WriteLine($"{set}: {right} of {sentences.Count}");
        right.ShouldBeGreaterThanOrEqualTo(least);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Describe_AnySentence_GivesAFitDraftOrSaysWhatIsOpen(string text)
    {
        var described = await Describer.DescribeAsync(new DescribeRequest(text), default);
        var document = described.Document;

        var problems = AgentValidator.Validate(document, NodeKindCatalog.Default);
        problems.ShouldAllBe(problem => problem.Severity == "error", "a draft has no loose ends");
        foreach (var problem in problems.Where(problem => problem.Severity == "error"))
            described.Notes.ShouldContain(note => note.Kind == DraftNoteKind.Open && (note.Node == problem.Node || note.Node == null), $"{problem.Node} {problem.Field}: {problem.Message}");
        AgentJson.Write(AgentJson.Read(AgentJson.Write(document))).ShouldBe(AgentJson.Write(document));
        Overlaps(document).ShouldBeEmpty();
        document.Nodes.ShouldAllBe(node => document.Layout.ContainsKey(node.Id));
        foreach (var edge in document.Edges)
            document.Layout[edge.To].X.ShouldBeGreaterThan(document.Layout[edge.From].X, $"{edge.From} → {edge.To}");
    }

    private static IEnumerable<string> Overlaps(AgentDocument document) =>
        from one in document.Layout
        from other in document.Layout
        where string.CompareOrdinal(one.Key, other.Key) < 0 && Math.Abs(one.Value.X - other.Value.X) < 284 && Math.Abs(one.Value.Y - other.Value.Y) < 260
        select $"{one.Key} lies on {other.Key}";

    private static string? Wrong(PracticeSentence sentence, AgentDocument document)
    {
        var shape = Shape.Of(document);
        if (shape != sentence.Shape)
            return $"is {shape}, should be {sentence.Shape}";
        var cron = document.Nodes.FirstOrDefault(node => node.Kind == "schedule")?.Settings["cron"]?.ToString();
        if (sentence.Cron is not null && cron != sentence.Cron)
            return $"is due {cron}, should be {sentence.Cron}";
        var inputs = document.Inputs.Select(input => input.Name).Where(name => name != "site").ToList();
        if (sentence.Inputs is not null && !sentence.Inputs.All(inputs.Contains))
            return $"has the inputs {string.Join(", ", inputs)}, should have {string.Join(", ", sentence.Inputs)}";
        return sentence.Outputs is { } outputs && document.Outputs.Count != outputs
            ? $"has the outputs {string.Join(", ", document.Outputs.Select(value => value.Name))}, should have {outputs}"
            : null;
    }
}
