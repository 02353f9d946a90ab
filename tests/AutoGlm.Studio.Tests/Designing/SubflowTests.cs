using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing.Subflows;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Tests.Designing;

/// <summary>Nodes become an agent, and an agent's nodes come back in place of the call to it.</summary>
public sealed class SubflowTests
{
    private static readonly NodeKindCatalog Kinds = NodeKindCatalog.Default;

    private static AgentDocument Sample => new()
    {
        Id = "agent",
        Name = "Agent",
        Inputs = [new ValueDefinition { Name = "city", Type = "text", Default = "Paris" }, new ValueDefinition { Name = "guests", Type = "number" }],
        Outputs = [new ValueDefinition { Name = "said", Type = "text" }],
        Nodes =
        [
            Node("start", "manual"),
            Set("first", ("where", "{{input.city}}"), ("many", "{{input.guests}}")),
            Set("greet", ("text", "{{first.where}} for {{first.many}}, {{input.city}}")),
            Set("shout", ("text", "{{greet.text}}!")),
            Node("end", "end", new JsonObject { ["outputs"] = new JsonObject { ["said"] = "{{shout.text}}" } }),
        ],
        Edges = [Edge("start", "first"), Edge("first", "greet"), Edge("greet", "shout"), Edge("shout", "end")],
        Layout = new[] { "start", "first", "greet", "shout", "end" }.Select((id, index) => KeyValuePair.Create(id, new NodePosition(index * 340, 0))).ToDictionary(),
    };

    [Fact]
    public void Extract_TheMiddle_GivesAnAgentThatTakesWhatItNeedsAndGivesWhatIsUsed()
    {
        var extractor = new SubflowExtractor(Sample, Kinds, ["greet", "shout"]);

        extractor.Refusal().ShouldBeNull();
        var (child, parent, call) = extractor.Extract("greeting", "Greeting", 1);

        child.Inputs.Select(input => $"{input.Name} {input.Type}").ShouldBe(["city text", "where any", "many any"]);
        child.Outputs.ShouldHaveSingleItem().Name.ShouldBe("text");
        child.Node("greet")!.Settings["values"]!["text"]!.ToString().ShouldBe("{{input.where}} for {{input.many}}, {{input.city}}");
        child.Node("shout")!.Settings["values"]!["text"]!.ToString().ShouldBe("{{greet.text}}!");
        child.Edges.Select(edge => $"{edge.From} {edge.To}").ShouldBe(["start greet", "greet shout", "shout end"]);
        parent.Node(call)!.Settings.ToJsonString().ShouldBe(
            """{"agent":"greeting","version":1,"inputs":{"city":"{{input.city}}","where":"{{first.where}}","many":"{{first.many}}"}}""");
        parent.Node("end")!.Settings["outputs"]!["said"]!.ToString().ShouldBe($"{{{{{call}.text}}}}");
        parent.Edges.Select(edge => $"{edge.From} {edge.To}").ShouldBe(["start first", $"first {call}", $"{call} end"], ignoreOrder: true);
        Errors(child).ShouldBeEmpty();
        Errors(parent).ShouldBeEmpty();
    }

    [Fact]
    public void Inline_WhatWasExtracted_IsAsBefore()
    {
        var (child, parent, call) = new SubflowExtractor(Sample, Kinds, ["greet", "shout"]).Extract("greeting", "Greeting", 1);
        var inliner = new SubflowInliner(parent, parent.Node(call)!, child);

        inliner.Refusal().ShouldBeNull();
        var back = inliner.Inline().Agent;

        back.Nodes.OrderBy(node => node.Id, StringComparer.Ordinal).Select(node => $"{node.Id} {node.Settings.ToJsonString()}")
            .ShouldBe(Sample.Nodes.OrderBy(node => node.Id, StringComparer.Ordinal).Select(node => $"{node.Id} {node.Settings.ToJsonString()}"));
        back.Edges.Select(edge => $"{edge.From} {edge.To}").ShouldBe(Sample.Edges.Select(edge => $"{edge.From} {edge.To}"), ignoreOrder: true);
    }

    [Fact]
    public void Inline_ValuesThatAreMoreThanReferences_AreSetFirstAndLast()
    {
        var child = new AgentDocument
        {
            Id = "child",
            Name = "Child",
            Inputs = [new ValueDefinition { Name = "who" }, new ValueDefinition { Name = "times", Type = "number", Default = 2 }],
            Nodes = [Node("start", "manual"), Set("greet", ("text", "Hi {{input.who}} {{input.times}}")), Node("end", "end", new JsonObject { ["outputs"] = new JsonObject { ["both"] = "{{greet.text}} {{input.who}}" } })],
            Edges = [Edge("start", "greet"), Edge("greet", "end")],
        };
        var parent = new AgentDocument
        {
            Id = "parent",
            Name = "Parent",
            Nodes =
            [
                Node("start", "manual"), Set("greet", ("name", "Ada")),
                Node("call", "agent", new JsonObject { ["agent"] = "child", ["inputs"] = new JsonObject { ["who"] = "Dr {{greet.name}}" } }),
                Node("end", "end", new JsonObject { ["outputs"] = new JsonObject { ["said"] = "{{call.both}}" } }),
            ],
            Edges = [Edge("start", "greet"), Edge("greet", "call"), Edge("call", "end")],
        };

        var inlined = new SubflowInliner(parent, parent.Node("call")!, child).Inline();

        inlined.Ids.ShouldBe(["greet2", "inputs", "outputs"]);
        inlined.Agent.Node("inputs")!.Settings["values"]!.ToJsonString().ShouldBe("""{"who":"Dr {{greet.name}}","times":2}""");
        inlined.Agent.Node("greet2")!.Settings["values"]!["text"]!.ToString().ShouldBe("Hi {{inputs.who}} {{inputs.times}}");
        inlined.Agent.Node("outputs")!.Settings["values"]!["both"]!.ToString().ShouldBe("{{greet2.text}} {{inputs.who}}");
        inlined.Agent.Node("end")!.Settings["outputs"]!["said"]!.ToString().ShouldBe("{{outputs.both}}");
        inlined.Agent.Edges.Select(edge => $"{edge.From} {edge.To}")
            .ShouldBe(["start greet", "greet inputs", "inputs greet2", "greet2 outputs", "outputs end"], ignoreOrder: true);
        Errors(inlined.Agent).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("start", "start", "first")]
    [InlineData("end", "shout", "end")]
    [InlineData("entries", "first", "shout")]
    public void Extract_WhatWouldMeanSomethingElse_IsRefused(string reason, params string[] nodes) =>
        new SubflowExtractor(Sample, Kinds, nodes).Refusal().ShouldNotBeNull().Reason.ShouldBe(reason);

    [Fact]
    public void Extract_BranchesThatLeadApart_IsRefused()
    {
        var agent = Branching("end", "other");

        new SubflowExtractor(agent, Kinds, ["ask"]).Refusal().ShouldNotBeNull().Nodes.ShouldBe(["yes", "no"]);
        new SubflowExtractor(agent, Kinds, ["ask", "yes", "no"]).Refusal().ShouldNotBeNull().Reason.ShouldBe("exits");
    }

    [Fact]
    public void Extract_OutputOfOneBranch_IsRefusedForTheOtherHasNone()
    {
        var agent = Branching("end", "end");

        new SubflowExtractor(agent, Kinds, ["ask", "yes", "no"]).Refusal().ShouldNotBeNull().ShouldSatisfyAllConditions(
            refusal => refusal.Reason.ShouldBe("unsure"), refusal => refusal.Nodes.ShouldBe(["yes"]));
    }

    [Fact]
    public void Extract_PartOfALoop_IsRefusedAndTheWholeIsNot()
    {
        var agent = new AgentDocument
        {
            Id = "agent",
            Name = "Agent",
            Inputs = [new ValueDefinition { Name = "list", Type = "list" }],
            Nodes = [Node("start", "manual"), Node("each", "for-each", new JsonObject { ["items"] = "{{input.list}}" }), Set("one", ("a", "{{each.item}}")), Set("two", ("a", "{{one.a}}")), Node("end", "end")],
            Edges = [Edge("start", "each"), new WorkflowEdge { From = "each", Port = "each", To = "one" }, Edge("one", "two"), new WorkflowEdge { From = "each", Port = "done", To = "end" }],
        };
        agent = agent with { Edges = [.. agent.Edges.Select(edge => edge.From == "each" && edge.Port == "each" ? edge with { Port = Kinds.Find("for-each")!.BodyPorts[0] } : edge)] };

        new SubflowExtractor(agent, Kinds, ["each"]).Refusal().ShouldNotBeNull().Reason.ShouldBe("body");
        new SubflowExtractor(agent, Kinds, ["each", "one", "two"]).Refusal().ShouldBeNull();
        var inBody = new SubflowExtractor(agent, Kinds, ["one", "two"]);
        inBody.Refusal().ShouldBeNull();
        inBody.Extract("part", "Part", 1).Child.Inputs.ShouldHaveSingleItem().Name.ShouldBe("item");
    }

    [Fact]
    public void Inline_AgentWithSeveralEnds_IsRefused()
    {
        var child = Branching("end", "other");

        new SubflowInliner(Sample, Node("call", "agent"), child).Refusal().ShouldNotBeNull().Reason.ShouldBe("ends");
    }

    private static AgentDocument Branching(string afterYes, string afterNo) => new()
    {
        Id = "agent",
        Name = "Agent",
        Nodes =
        [
            Node("start", "manual"), Node("ask", "if"), Set("yes", ("a", "1")), Set("no", ("a", "2")),
            Node("end", "end", new JsonObject { ["outputs"] = new JsonObject { ["a"] = "{{yes.a}}" } }), Node("other", "end"),
        ],
        Edges =
        [
            Edge("start", "ask"), new WorkflowEdge { From = "ask", Port = "true", To = "yes" }, new WorkflowEdge { From = "ask", Port = "false", To = "no" },
            Edge("yes", afterYes), Edge("no", afterNo),
        ],
    };

    private static IEnumerable<string> Errors(AgentDocument agent) =>
        AgentValidator.Validate(agent, Kinds).Where(problem => problem.Severity == "error").Select(problem => $"{problem.Node} {problem.Message}");

    private static WorkflowNode Node(string id, string kind, JsonObject? settings = null) => new() { Id = id, Kind = kind, Settings = settings ?? [] };

    private static WorkflowNode Set(string id, params (string Name, string Value)[] values) =>
        Node(id, "set", new JsonObject { ["values"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)value.Value))) });

    private static WorkflowEdge Edge(string from, string to) => new() { From = from, To = to };
}
