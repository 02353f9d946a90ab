using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;

namespace AutoGlm.Workflows.Tests.Importing;

/// <summary>Files that are made to break or fill something are refused with what is wrong and what to do.</summary>
public sealed class HostileFileTests
{
    private static readonly string Nested = string.Concat(Enumerable.Repeat("[", 100_000));

    public static TheoryData<string, string> Files => new()
    {
        { "", "empty" },
        { "\uFEFF \n", "empty" },
        { "just words", "neither" },
        { "[]", "neither" },
        { "{}", "neither" },
        { "{\"nodes\": [", "broken" },
        { "{\"nodes\":[],\"connections\":{},\"name\":\"a\",\"name\":\"b\"}", "twice" },
        { "{\"nodes\":[],\"connections\":{},\"name\":\"\\ud800\"}", "half a character" },
        { $"{{\"nodes\":[],\"connections\":{{}},\"x\":{Nested}", "deep" },
        { $"{{\"nodes\":[],\"connections\":{{}},\"x\":{string.Concat(Enumerable.Repeat("[", 55))}{string.Concat(Enumerable.Repeat("]", 55))}}}", "deep" },
        { $"app: {Nested}", "deep" },
        { $"app: {{}}\nkind: app\nx:\n{string.Concat(Enumerable.Range(1, 60).Select(depth => new string(' ', depth) + "- \n"))}", "deep" },
        { Bomb(), "values" },
        { "a: &a [*a]", "nothing before it" },
        { "app: !!python/object/apply:os.system [\"touch /tmp/x\"]", "programming language" },
        { "app: !Evil {}", "Evil" },
        { "app: {mode: workflow}\napp: {mode: chat}", "twice" },
        { "kind: app\n---\nkind: app", "several" },
        { "app: {mode: workflow}\nkind: dataset\nworkflow: {graph: {nodes: []}}", "dataset" },
        { "app: {mode: workflow}\nkind: app", "neither a workflow nor a prompt" },
        { $"[{string.Join(',', Enumerable.Repeat("{\"nodes\":[],\"connections\":{}}", 3))}]", "3 workflows" },
        { $"{{\"connections\":{{}},\"nodes\":[{string.Join(',', Enumerable.Range(0, 2001).Select(n => $"{{\"name\":\"{n}\",\"type\":\"x\"}}"))}]}}", "2001 nodes" },
        { $"{{\"nodes\":[{{\"name\":\"a\"}}],\"connections\":{{\"a\":{{\"main\":[[{string.Join(',', Enumerable.Repeat("{\"node\":\"a\"}", 10_001))}]]}}}}}}", "connections" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_HostileFile_IsRefusedWithWhatToDo(string text, string said)
    {
        var refused = Import.Refuse(text);

        refused.Message.ShouldContain(said, Case.Insensitive);
        refused.Cure.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task ReadAsync_HundredMegabytes_StopsReadingAtTheLimit()
    {
        await using var endless = new Endless(100L * 1024 * 1024);

        var refused = await Should.ThrowAsync<AgentFormatException>(() => AgentImports.Default.ReadAsync(endless, CancellationToken.None));

        refused.Message.ShouldContain("10 MB");
        endless.Given.ShouldBeLessThan(11 * 1024 * 1024);
    }

    [Fact]
    public async Task ReadAsync_NotText_IsRefused()
    {
        using var picture = new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xFE, 0x00, 0x01]);

        (await Should.ThrowAsync<AgentFormatException>(() => AgentImports.Default.ReadAsync(picture, CancellationToken.None))).Message.ShouldContain("UTF-8");
    }

    [Fact]
    public void Read_WrongTypesEverywhere_NeverThrowsAnythingElse()
    {
        // Each value of a good file in turn is replaced by each kind of nonsense.
        foreach (var file in new[] { SampleOf("n8n"), SampleOf("dify") })
        {
            foreach (var nonsense in new[] { "null", "0", "\"x\"", "[]", "{}", "true", "[null]", "{\"\":null}", "1e300", "\"={{\"" })
            {
                for (var index = 0; index < Places(file).Count; index++)
                {
                    var copy = file.DeepClone();
                    var (owner, key) = Places(copy)[index];
                    Set(owner, key, JsonNode.Parse(nonsense));
                    try
                    {
                        var result = Import.Read(copy.ToJsonString());
                        AgentJson.Read(AgentJson.Write(result.Document));
                        Import.Errors(result).ShouldNotBeNull();
                    }
                    catch (AgentFormatException refused)
                    {
                        refused.Cure.ShouldNotBeNullOrWhiteSpace();
                    }
                }
            }
        }
    }

    [Fact]
    public void Read_EntryForEveryNodeExactlyOnce_OverRandomFiles()
    {
        var random = new Random(20261123);
        string[] types = ["manualTrigger", "webhook", "scheduleTrigger", "httpRequest", "if", "switch", "set", "merge", "splitInBatches", "splitOut", "aggregate", "noOp", "wait", "code", "stickyNote", "filter", "slack", "@n8n/n8n-nodes-langchain.agent", "@n8n/n8n-nodes-langchain.lmChatOpenAi", "respondToWebhook", "stopAndError", "executeWorkflow", "formTrigger", "form"];
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(1, 14);
            var nodes = Enumerable.Range(0, count).Select(index => ($"N {index}", types[random.Next(types.Length)], "{}", $"\"typeVersion\":{random.Next(1, 5)},\"disabled\":{(random.Next(8) == 0 ? "true" : "false")}")).ToList();
            var ways = Enumerable.Range(0, random.Next(count * 2)).Select(_ => ($"N {random.Next(count)}", random.Next(3), $"N {random.Next(count)}")).ToList();

            var result = Import.Read(Import.N8n(nodes, ways));

            result.Report!.Entries.Select(entry => entry.SourceName).ShouldBe(nodes.Select(node => node.Item1));
            result.Report.Entries.ShouldAllBe(entry => entry.Text.En.Length > 0 && entry.Text.Zh.Length > 0);
            result.Report.Entries.SelectMany(entry => entry.Nodes).ShouldAllBe(id => result.Document.Node(id) != null);
            result.Report.Entries.Where(entry => entry.Outcome == ImportOutcome.Placeholder).ShouldAllBe(entry => result.Document.Node(entry.Nodes[0])!.Disabled && result.Document.Node(entry.Nodes[0])!.Settings["original"] != null);
            result.Document.Edges.ShouldAllBe(edge => result.Document.Node(edge.From) != null && result.Document.Node(edge.To) != null);
            ShouldNotOverlap(result.Document);
            ImportReportJson.Of(AgentJson.Read(AgentJson.Write(result.Document)))!.Entries.Count.ShouldBe(count);
        }
    }

    [Fact]
    public void Read_TwoThousandNodesInOnePlace_AreParted()
    {
        var nodes = Enumerable.Range(0, 2000).Select(index => $"{{\"name\":\"{index}\",\"type\":\"n8n-nodes-base.slack\",\"position\":[0,0]}}");

        ShouldNotOverlap(Import.Read($"{{\"nodes\":[{string.Join(',', nodes)}],\"connections\":{{}}}}").Document);
    }

    private static void ShouldNotOverlap(AgentDocument document)
    {
        var places = document.Layout.Values.OrderBy(place => place.X).ToList();
        places.SelectMany((one, i) => places.Skip(i + 1).TakeWhile(other => other.X - one.X < 264).Where(other => Math.Abs(other.Y - one.Y) < 96)).ShouldBeEmpty();
    }

    private static JsonNode SampleOf(string format) => JsonNode.Parse(format == "n8n"
        ? """
          {"name":"x","nodes":[{"id":"1","name":"A","type":"n8n-nodes-base.webhook","typeVersion":2,"position":[0,0],"parameters":{"path":"p","httpMethod":"POST"}},
          {"id":"2","name":"B","type":"n8n-nodes-base.httpRequest","typeVersion":4,"position":[1,2],"retryOnFail":true,"maxTries":3,"parameters":{"url":"={{ $json.body.a }}","sendHeaders":true,"headerParameters":{"parameters":[{"name":"n","value":"v"}]},"options":{"timeout":5}},"credentials":{"x":{"id":"1","name":"y"}}},
          {"id":"3","name":"C","type":"n8n-nodes-base.switch","typeVersion":3,"parameters":{"rules":{"values":[{"conditions":{"conditions":[{"leftValue":"a","rightValue":"b","operator":{"type":"string","operation":"equals"}}]}}]},"options":{"fallbackOutput":"extra"}}},
          {"id":"4","name":"D","type":"n8n-nodes-base.set","typeVersion":3.4,"parameters":{"assignments":{"assignments":[{"name":"v","type":"string","value":"1"}]}}},
          {"id":"5","name":"E","type":"n8n-nodes-base.scheduleTrigger","parameters":{"rule":{"interval":[{"field":"weeks","triggerAtDay":[1,2]}]}}}],
          "connections":{"A":{"main":[[{"node":"B","type":"main","index":0}]]},"B":{"main":[[{"node":"C","type":"main","index":0}],null]}},"settings":{"timezone":"Europe/Rome"},"pinData":{}}
          """
        : """
          {"kind":"app","app":{"name":"x","mode":"workflow"},"workflow":{"environment_variables":[{"name":"k","value":"v","value_type":"string"}],"features":{"opening_statement":"hi"},"graph":{
          "edges":[{"source":"1","sourceHandle":"source","target":"2"},{"source":"2","sourceHandle":"true","target":"3"}],
          "nodes":[{"id":"1","position":{"x":0,"y":0},"data":{"type":"start","title":"S","variables":[{"variable":"a","type":"select","options":["x"],"default":"x"}]}},
          {"id":"2","data":{"type":"if-else","title":"I","cases":[{"case_id":"true","logical_operator":"and","conditions":[{"variable_selector":["1","a"],"comparison_operator":"is","value":"x"}]}]}},
          {"id":"3","data":{"type":"http-request","title":"H","method":"get","url":"https://example.com","headers":"a:b","params":"","body":{"type":"json","data":[{"type":"text","value":"{}"}]},"authorization":{"type":"api-key","config":{"type":"bearer","api_key":"k"}},"retry_config":{"retry_enabled":true,"max_retries":2},"error_strategy":"default-value","default_value":[{"key":"body","value":"x"}]}},
          {"id":"4","data":{"type":"llm","title":"L","prompt_template":[{"role":"user","text":"{{#1.a#}}"}],"model":{"name":"m"}}},
          {"id":"5","data":{"type":"iteration","title":"It","iterator_selector":["1","a"],"output_selector":["4","text"]}}]}}}
          """)!;

    private static List<(JsonNode Owner, object Key)> Places(JsonNode? node)
    {
        var places = new List<(JsonNode, object)>();
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add((members, name));
                places.AddRange(Places(value));
            }
        }
        else if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                places.Add((items, index));
                places.AddRange(Places(items[index]));
            }
        }

        return places;
    }

    private static void Set(JsonNode owner, object key, JsonNode? value)
    {
        if (key is string name)
            owner[name] = value;
        else
            owner[(int)key] = value;
    }

    private static string Bomb()
    {
        var text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (var level = 1; level < 12; level++)
            text.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        return text.ToString();
    }

    private sealed class Endless(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var now = (int)Math.Min(count, length - Given);
            buffer.AsSpan(offset, now).Fill((byte)' ');
            Given += now;
            return now;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
