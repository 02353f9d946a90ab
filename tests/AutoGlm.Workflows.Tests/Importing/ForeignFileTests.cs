using System.Text.Json;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Tests.Importing;

/// <summary>
/// Files that somebody wrote from the published formats without having seen the importer, each with what a fair reader
/// expects of it: what every node becomes, which ways lead on, what refers to what, and which secrets are nowhere.
/// </summary>
public sealed class ForeignFileTests
{
    private static readonly string Folder = Repository.PathOf("tests/AutoGlm.Workflows.Tests/Importing/Foreign");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*" + Ending, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)[..^Ending.Length]).Order(StringComparer.Ordinal)];

    private static string Ending => ".expected.json";

    [Fact]
    public void Files_AreAllThere() => Files.Count.ShouldBe(28);

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FileOfSomebodyElse_IsWhatAFairReaderExpects(string file)
    {
        var expected = JsonSerializer.Deserialize<Expectation>(File.ReadAllText(Path.Combine(Folder, file + Ending)), Options)!;

        var result = Import.Read(File.ReadAllText(Path.Combine(Folder, file)));

        Failures(result, expected).ShouldBeEmpty();
    }

    [Fact]
    public void Failures_ImportThatLostSomething_AreAllSaid()
    {
        const string File = "n8n/13_pindata_disabled_secrets.json";
        var expected = JsonSerializer.Deserialize<Expectation>(System.IO.File.ReadAllText(Path.Combine(Folder, File + Ending)), Options)!;
        var good = Import.Read(System.IO.File.ReadAllText(Path.Combine(Folder, File)));
        var stripe = good.Document.Node("stripe")!;
        var bad = good with
        {
            Document = good.Document with
            {
                Description = expected.Secrets[0],
                Nodes = [.. good.Document.Nodes.Select(node => node == stripe ? node with { Kind = "set" } : node)],
                Edges = [.. good.Document.Edges.Where(edge => edge.From != "webhook")],
            },
        };

        var failures = Failures(bad, expected);

        failures.ShouldContain(failure => failure.StartsWith("“Stripe” became set"));
        failures.ShouldContain(failure => failure.StartsWith("no way leads from “Webhook”"));
        failures.ShouldContain(failure => failure.Contains(expected.Secrets[0]));
        failures.ShouldContain(failure => failure.StartsWith("a problem that isn't expected"));
    }

    private static List<string> Failures(ImportResult result, Expectation expected)
    {
        var (document, entries) = (result.Document, result.Report!.Entries);
        var failures = new List<string>();
        if (entries.Count != expected.Nodes.Count)
            return [$"the report tells of {entries.Count} nodes, and the file has {expected.Nodes.Count}"];
        for (var index = 0; index < entries.Count; index++)
            failures.AddRange(Judge(document, entries[index], expected.Nodes[index]));
        foreach (var way in expected.Ways)
        {
            if (!Leads(document, entries[way[0]], entries[way[1]]))
                failures.Add($"no way leads from “{expected.Nodes[way[0]].Name}” to “{expected.Nodes[way[1]].Name}”");
        }

        foreach (var reference in expected.References)
        {
            var (reader, source) = (entries[reference[0].GetInt32()], entries[reference[1].GetInt32()]);
            if (!Refers(document, reader, source))
                failures.Add($"“{reader.SourceName}” doesn't refer to “{source.SourceName}” any more ({reference[2]})");
        }

        failures.AddRange(expected.LostWays.Where(way => Leads(document, entries[way[0]], entries[way[1]])).Select(way => $"the way from “{expected.Nodes[way[0]].Name}” to “{expected.Nodes[way[1]].Name}” is there now; expect it"));
        failures.AddRange(expected.LostReferences.Where(lost => Refers(document, entries[lost[0].GetInt32()], entries[lost[1].GetInt32()])).Select(lost => $"“{expected.Nodes[lost[0].GetInt32()].Name}” refers to “{expected.Nodes[lost[1].GetInt32()].Name}” now; expect it"));
        var text = AgentJson.Write(document);
        failures.AddRange(expected.Secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)).Select(secret => $"the secret {secret} is in the agent"));
        var problems = Import.Errors(result).Select(problem => $"{problem.Node ?? "None"} {problem.Field}").Distinct().ToList();
        failures.AddRange(problems.Except(expected.Problems).Select(problem => $"a problem that isn't expected: {problem}"));
        failures.AddRange(expected.Problems.Except(problems).Select(problem => $"a problem that is expected and isn't there: {problem}"));
        return failures;
    }

    private static IEnumerable<string> Judge(AgentDocument document, ImportEntry entry, ExpectedNode expected)
    {
        var node = entry.Nodes.Count > 0 ? document.Node(entry.Nodes[0]) : null;
        var kind = node?.Kind ?? (document.Notes.Count > 0 && entry.Outcome != ImportOutcome.Lost ? "note" : "none");
        if (!expected.Becomes.Contains(kind) && !(expected.Becomes.Contains("passed") && node is not null))
            yield return $"“{expected.Name}” became {kind}; expected: {string.Join(" or ", expected.Becomes)}";
        if (kind == ImportedKind.Name && entry.Outcome == ImportOutcome.Placeholder && !(node!.Disabled && node.Settings["original"] is not null))
            yield return $"“{expected.Name}” is a placeholder that is switched on, or keeps nothing";
        if (expected.Off && entry.Outcome != ImportOutcome.Lost && node?.Disabled != true)
            yield return $"“{expected.Name}” was switched off, and is on";
        if (entry.Outcome == ImportOutcome.Lost && entry.Notes.Count == 0)
            yield return $"“{expected.Name}” is lost without a word";
    }

    /// <summary>From any node that the one became to any that the other became, or over a join between them.</summary>
    private static bool Leads(AgentDocument document, ImportEntry from, ImportEntry to) =>
        from.Nodes.Intersect(to.Nodes).Any()
        || document.Edges.Where(edge => from.Nodes.Contains(edge.From)).Any(edge => to.Nodes.Contains(edge.To)
            || (document.Node(edge.To)!.Kind == "join" && document.Edges.Any(next => next.From == edge.To && to.Nodes.Contains(next.To))));

    private static bool Refers(AgentDocument document, ImportEntry reader, ImportEntry source)
    {
        if (reader.Outcome == ImportOutcome.Placeholder)
            return true;
        var text = string.Join(' ', reader.Nodes.Select(id => document.Node(id)!.Settings.ToJsonString()));
        var begins = source.Nodes.Any(id => NodeKindCatalog.Default.Find(document.Node(id)!.Kind) is { TakesInput: false });
        return (begins && text.Contains("input.", StringComparison.Ordinal)) || source.Nodes.Any(id => text.Contains($"{id}.", StringComparison.Ordinal));
    }

    /// <param name="Nodes">In the file's order; ways and references name them by their place.</param>
    /// <param name="Ways">From, to.</param>
    /// <param name="References">Reader, source, and the value's name there.</param>
    /// <param name="LostWays">Ways that aren't drawn: back to a loop, out of a loop's body, to what gathers a loop's items.</param>
    /// <param name="LostReferences">What a reader would wish for and the report says is lost.</param>
    /// <param name="Secrets">Values that may be nowhere in the agent.</param>
    /// <param name="Problems">Errors of validation, as node and field: what is left to do.</param>
    private sealed record Expectation(
        IReadOnlyList<ExpectedNode> Nodes,
        IReadOnlyList<IReadOnlyList<int>> Ways,
        IReadOnlyList<IReadOnlyList<JsonElement>> References,
        IReadOnlyList<IReadOnlyList<int>> LostWays,
        IReadOnlyList<IReadOnlyList<JsonElement>> LostReferences,
        IReadOnlyList<string> Secrets,
        IReadOnlyList<string> Problems);

    /// <param name="Name">As the file calls it.</param>
    /// <param name="Becomes">Kinds of node that are right; <c>note</c>, <c>none</c>, or <c>passed</c> where ways lead past it.</param>
    /// <param name="Off">Whether it is switched off in the file.</param>
    /// <param name="Short">Why that is less than a reader would wish for.</param>
    private sealed record ExpectedNode(string Name, IReadOnlyList<string> Becomes, bool Off = false, string? Short = null);
}
