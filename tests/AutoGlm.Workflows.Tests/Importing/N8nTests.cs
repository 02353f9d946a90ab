using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests.Importing;

public sealed class N8nTests
{
    private static readonly (string, string, string, string) Start = ("Start", "manualTrigger", "{}", "\"typeVersion\":1");

    [Fact]
    public void Read_HttpIfAndSet_BecomesAnAgentThatMayRun()
    {
        var result = Import.Read(Import.N8n(
            [
                ("Hook", "webhook", """{"path":"orders/New","httpMethod":"POST","responseMode":"responseNode"}""", "\"typeVersion\":2"),
                ("Get order", "httpRequest", """{"method":"POST","url":"=https://api.example.com/orders/{{ $json.body.id }}","sendHeaders":true,"headerParameters":{"parameters":[{"name":"X-Shop","value":"a"}]},"sendBody":true,"specifyBody":"json","jsonBody":"={ \"id\": {{ $json.body.id }}, \"note\": \"for {{ $json.body.name }}\" }"}""", "\"typeVersion\":4.2,\"retryOnFail\":true,\"maxTries\":4,\"waitBetweenTries\":2500,\"onError\":\"continueErrorOutput\""),
                ("Paid?", "if", """{"conditions":{"combinator":"or","conditions":[{"leftValue":"={{ $json.state }}","rightValue":"paid","operator":{"type":"string","operation":"equals"}},{"leftValue":"={{ $('Get order').item.json.total }}","rightValue":5,"operator":{"type":"number","operation":"gte"}}]}}""", "\"typeVersion\":2"),
                ("Fields", "set", """{"assignments":{"assignments":[{"name":"text","type":"string","value":"=Order {{ $json[\"odd name\"] }} of {{ $node[\"Hook\"].json.body.name }}"},{"name":"count","type":"number","value":"7"}]}}""", "\"typeVersion\":3.4"),
                ("Reply", "respondToWebhook", """{"respondWith":"json","responseBody":"={{ $json }}"}""", "\"typeVersion\":1.1"),
                ("Stop", "stopAndError", """{"errorMessage":"=No: {{ $json.error.message }}"}""", "\"typeVersion\":1"),
            ],
            ("Hook", 0, "Get order"), ("Get order", 0, "Paid?"), ("Get order", 1, "Stop"), ("Paid?", 0, "Fields"), ("Paid?", 1, "Stop"), ("Fields", 0, "Reply")));

        var http = result.Node("Get order");
        http.Kind.ShouldBe("http");
        http.Setting("url").ShouldBe("https://api.example.com/orders/{{hook.body.id}}");
        http.Settings["body"]!["id"]!.ToString().ShouldBe("{{hook.body.id}}");
        http.Settings["body"]!["note"]!.ToString().ShouldBe("for {{hook.body.name}}");
        http.Settings["headers"]!["X-Shop"]!.ToString().ShouldBe("a");
        http.Failure!.Retries.ShouldBe(3);
        http.Failure.DelaySeconds.ShouldBe(2.5);
        http.Failure.Factor.ShouldBe(1);
        var rows = result.Node("Paid?").Settings["conditions"]!;
        rows["match"]!.ToString().ShouldBe("any");
        rows["rows"]![0]!["left"]!.ToString().ShouldBe("{{get-order.body.state}}");
        rows["rows"]![1]!["operator"]!.ToString().ShouldBe("greater-or-equal");
        var values = result.Node("Fields").Settings["values"]!;
        values["text"]!.ToString().ShouldBe("Order {{get-order.body[\"odd name\"]}} of {{hook.body.name}}");
        values["count"]!.GetValue<double>().ShouldBe(7);
        result.Node("Reply").Setting("body").ShouldBe("{{fields}}");
        result.Node("Hook").Setting("path").ShouldBe("orders/new");
        result.Ways().ShouldBe(["hook/out get-order", "get-order/out paid", "get-order/error stop", "paid/true fields", "paid/false stop", "fields/out reply"], ignoreOrder: true);
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_LoopOverItems_BecomesForEachWithoutTheWayBack()
    {
        var result = Import.Read(Import.N8n(
            [
                Start,
                ("List", "httpRequest", """{"url":"https://example.com/list"}""", "\"typeVersion\":4"),
                ("Loop", "splitInBatches", """{"batchSize":10}""", "\"typeVersion\":3"),
                ("Each", "httpRequest", """{"url":"=https://example.com/{{ $json.id }}"}""", "\"typeVersion\":4"),
                ("After", "set", """{"assignments":{"assignments":[{"name":"all","type":"string","value":"={{ $json }}"}]}}""", "\"typeVersion\":3.4"),
            ],
            ("Start", 0, "List"), ("List", 0, "Loop"), ("Loop", 0, "After"), ("Loop", 1, "Each"), ("Each", 0, "Loop")));

        result.Node("Loop").Setting("items").ShouldBe("{{list.body}}");
        result.Node("Each").Setting("url").ShouldBe("https://example.com/{{loop.item.id}}");
        result.Node("After").Settings["values"]!["all"]!.ToString().ShouldBe("{{loop.results}}");
        result.Ways().ShouldBe(["start/out list", "list/out loop", "loop/done after", "loop/each http-each"], ignoreOrder: true);
        result.Entry("Loop").Outcome.ShouldBe(ImportOutcome.Changed);
        result.Entry("Loop").Notes.ShouldContain(note => note.Original == "batchSize: 10");
        Import.Errors(result).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("3", """{"rules":{"values":[{"conditions":{"conditions":[{"leftValue":"={{ $json.state }}","rightValue":"open","operator":{"type":"string","operation":"equals"}}]}},{"conditions":{"conditions":[{"leftValue":"={{ $json.state }}","rightValue":"paid","operator":{"type":"string","operation":"equals"}}]}}]},"options":{"fallbackOutput":"extra"}}""")]
    [InlineData("1", """{"dataType":"string","value1":"={{ $json.state }}","rules":{"rules":[{"operation":"equal","value2":"open","output":0},{"operation":"equal","value2":"paid","output":1}]},"fallbackOutput":2}""")]
    public void Read_SwitchThatComparesOneValue_BecomesASwitch(string version, string parameters)
    {
        var result = Import.Read(Import.N8n(
            [Start, ("Get", "httpRequest", """{"url":"https://example.com"}""", "\"typeVersion\":4"), ("Way", "switch", parameters, $"\"typeVersion\":{version}"), ("A", "stopAndError", """{"errorMessage":"a"}""", ""), ("B", "stopAndError", """{"errorMessage":"b"}""", ""), ("C", "stopAndError", """{"errorMessage":"c"}""", "")],
            ("Start", 0, "Get"), ("Get", 0, "Way"), ("Way", 0, "A"), ("Way", 1, "B"), ("Way", 2, "C")));

        result.Node("Way").Setting("value").ShouldBe("{{get.body.state}}");
        result.Ways().ShouldContain("way/open a");
        result.Ways().ShouldContain("way/paid b");
        result.Ways().ShouldContain("way/else c");
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_SwitchOfOtherConditions_BecomesIfsInARow()
    {
        var rule = """{"conditions":{"conditions":[{"leftValue":"={{ $json.n }}","rightValue":NUMBER,"operator":{"type":"number","operation":"gt"}}]}}""";
        var result = Import.Read(Import.N8n(
            [Start, ("Get", "httpRequest", """{"url":"https://example.com"}""", ""), ("Way", "switch", """{"rules":{"values":[RULES]}}""".Replace("RULES", $"{rule.Replace("NUMBER", "10")},{rule.Replace("NUMBER", "5")}"), "\"typeVersion\":3"), ("A", "stopAndError", """{"errorMessage":"a"}""", ""), ("B", "stopAndError", """{"errorMessage":"b"}""", "")],
            ("Start", 0, "Get"), ("Get", 0, "Way"), ("Way", 0, "A"), ("Way", 1, "B")));

        result.Entry("Way").Nodes.ShouldBe(["way", "way-2"]);
        result.Ways().ShouldContain("way/true a");
        result.Ways().ShouldContain("way/false way-2");
        result.Ways().ShouldContain("way-2/true b");
    }

    [Fact]
    public void Read_UnknownNodes_BecomePlaceholdersThatKeepTheOriginal()
    {
        var result = Import.Read(Import.N8n(
            [("Mail came", "gmailTrigger", """{"q":"x"}""", "\"credentials\":{\"gmailOAuth2\":{\"id\":\"3\",\"name\":\"My mail\"}}"), ("Compute", "code", """{"jsCode":"return items.map(i => i)"}""", ""), ("Odd", "some-package.thing", """{"a":[1,{"b":null}]}""", "")],
            ("Mail came", 0, "Compute"), ("Compute", 0, "Odd")));

        foreach (var name in new[] { "Mail came", "Compute", "Odd" })
        {
            result.Entry(name).Outcome.ShouldBe(ImportOutcome.Placeholder);
            var node = result.Node(name);
            node.Kind.ShouldBe("imported");
            node.Disabled.ShouldBeTrue();
            node.Settings["original"]!["name"]!.ToString().ShouldBe(name);
        }

        result.Node("Compute").Settings["original"]!["parameters"]!["jsCode"]!.ToString().ShouldBe("return items.map(i => i)");
        result.Entry("Mail came").Notes.ShouldContain(note => note.Kind == ImportNoteKind.Lost && note.Original!.Contains("My mail"));
        // The trigger isn't known here, so the agent begins by hand; passing over placeholders keeps nothing from running.
        result.Document.Nodes.ShouldContain(node => node.Kind == "manual");
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_PlaceholderThatDecidesTheWay_KeepsTheAgentFromRunning()
    {
        var result = Import.Read(Import.N8n(
            [Start, ("Split", "compareDatasets", "{}", ""), ("A", "stopAndError", """{"errorMessage":"a"}""", ""), ("B", "stopAndError", """{"errorMessage":"b"}""", "")],
            ("Start", 0, "Split"), ("Split", 0, "A"), ("Split", 2, "B")));

        result.Ways().ShouldContain("split/out-3 b");
        Import.Errors(result).ShouldHaveSingleItem().Node.ShouldBe("split");
    }

    [Theory]
    [InlineData("={{ $json.name.toUpperCase() }}", "{{=$json.name.toUpperCase()}}")]
    [InlineData("={{ $now.minus({days: 1}) }}", "{{=$now.minus({days: 1})}}")]
    public void Read_ExpressionThatCantBeTranslated_StaysAndKeepsTheAgentFromRunning(string written, string kept)
    {
        var result = ReadValue(written);

        result.Node("Set").Settings["values"]!["v"]!.ToString().ShouldBe(kept);
        result.Entry("Set").Notes.ShouldContain(note => note.Kind == ImportNoteKind.Lost && note.Original == written.Substring(1));
        Import.Errors(result).ShouldHaveSingleItem().Field.ShouldBe("settings.values.v");
    }

    [Theory]
    [InlineData("no expression {{ $json.x }}", @"no expression \{{ $json.x }}")]
    [InlineData("={{ 'Hi ' + $json.first + ' ' + $json.last }}!", "Hi {{get.body.first}} {{get.body.last}}!")]
    [InlineData("={{ `Hi ${$json.first}` }}", "Hi {{get.body.first}}")]
    [InlineData("={{ $json.a ?? 'none' }}", "{{#if get.body.a}}{{get.body.a}}{{else}}none{{/if}}")]
    [InlineData("={{ $json.ok ? 'yes' : 'no' }}", "{{#if get.body.ok}}yes{{else}}no{{/if}}")]
    [InlineData("={{ JSON.stringify($json.a) }}", "{{get.body.a}}")]
    [InlineData("={{ $input.first().json.list[2]['x y'] }}", "{{get.body.list[2][\"x y\"]}}")]
    [InlineData("={{ $vars.region }}", "{{input.region}}")]
    [InlineData("={{ $json?.a?.b }}", "{{get.body.a.b}}")]
    [InlineData("secret is {{secret:bank}}", @"secret is \{{secret:bank}}")]
    public void Read_Expression_BecomesATemplate(string written, string template)
    {
        var result = ReadValue(written);

        result.Node("Set").Settings["values"]!["v"]!.ToString().ShouldBe(template);
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_SecretsInTheFile_AreTakenOutEverywhere()
    {
        var result = Import.Read(Import.N8n(
            [
                Start,
                ("Call", "httpRequest", """{"url":"https://ada:planted-1@example.com/?api_key=planted-2x","sendHeaders":true,"headerParameters":{"parameters":[{"name":"Authorization","value":"Bearer planted-3"},{"name":"X-Api-Key","value":"planted-4"}]},"sendBody":true,"specifyBody":"json","jsonBody":"{\"password\":\"planted-5\"}"}""", "\"typeVersion\":4"),
                ("Keep", "code", """{"jsCode":"const apiKey = 'planted-6'; const token = \"planted-7\";","password":"planted-8"}""", ""),
            ],
            ("Start", 0, "Call"), ("Call", 0, "Keep")));

        var written = Documents(result);
        written.ShouldNotContain("planted-");
        result.Node("Call").Settings["headers"]!["Authorization"]!.ToString().ShouldBe("Bearer {{secret:call.authorization}}");
        result.Document.Permissions.Secrets.Count.ShouldBe(8);
        result.Entry("Call").Notes.Count(note => note.Kind == ImportNoteKind.Secret).ShouldBe(5);
        result.Entry("Keep").Notes.Count(note => note.Kind == ImportNoteKind.Secret).ShouldBe(3);
    }

    [Theory]
    [InlineData("""<in><user>ada</user><pw>planted-1</pw></in>""", "<in><user>ada</user><pw>{{secret:call.pw}}</pw></in>")]
    [InlineData("""<s:Login xmlns:s="x"><s:Password kind="text"> planted-1 </s:Password></s:Login>""", "<s:Login xmlns:s=\"x\"><s:Password kind=\"text\"> {{secret:call.password}}</s:Password></s:Login>")]
    [InlineData("password=planted-1&user=ada", "password={{secret:call.password}}&user=ada")]
    [InlineData("<author>Ada Lovelace</author>", "<author>Ada Lovelace</author>")]
    public void Read_SecretInABodyOfText_IsTakenOutAndTheRestStays(string body, string kept)
    {
        var result = Import.Read(Import.N8n(
            [Start, ("Call", "httpRequest", new JsonObject { ["url"] = "https://example.com", ["method"] = "POST", ["sendBody"] = true, ["contentType"] = "raw", ["body"] = body }.ToJsonString(), "\"typeVersion\":4")],
            ("Start", 0, "Call")));

        result.Node("Call").Settings["body"]!.ToString().ShouldBe(kept);
        result.Entry("Call").Notes.Count(note => note.Kind == ImportNoteKind.Secret).ShouldBe(body.Contains("planted") ? 1 : 0);
        Documents(result).ShouldNotContain("planted-");
    }

    [Theory]
    [InlineData("={{ { ok: true, \"n\": 2, 'id': $json.id, list: [$json.id, null, {}] } }}", """{"ok":true,"n":2,"id":"{{set.id}}","list":["{{set.id}}",null,{}]}""")]
    [InlineData("={{ JSON.stringify({ a: $json.id ?? 'none' }) }}", """{"a":"{{#if set.id}}{{set.id}}{{else}}none{{/if}}"}""")]
    [InlineData("={ \"a\": {{ $json.id }}, \"b\": \"x {{ $json.id }}\" }", """{"a":"{{set.id}}","b":"x {{set.id}}"}""")]
    [InlineData("={{ { ...$json, a: 1 } }}", "\"{{={ ...$json, a: 1 }}}\"")]
    public void Read_BodyMadeByAnExpression_IsReadMemberByMember(string written, string body)
    {
        var result = Import.Read(Import.N8n(
            [
                Start,
                ("Set", "set", """{"assignments":{"assignments":[{"name":"id","type":"string","value":"1"}]}}""", "\"typeVersion\":3.4"),
                ("Call", "httpRequest", new JsonObject { ["url"] = "https://example.com", ["method"] = "POST", ["sendBody"] = true, ["specifyBody"] = "json", ["jsonBody"] = written }.ToJsonString(), "\"typeVersion\":4"),
            ],
            ("Start", 0, "Set"), ("Set", 0, "Call")));

        JsonNode.DeepEquals(result.Node("Call").Settings["body"], JsonNode.Parse(body)).ShouldBeTrue(result.Node("Call").Settings["body"]!.ToJsonString());
    }

    [Theory]
    [InlineData("notEndsWith", "@shop.example", "ada@shop.example", "ada@other.example")]
    [InlineData("notStartsWith", "a{b", "a{b}", "ab")]
    [InlineData("notRegex", "/^re:/i", "RE: order", "order re:")]
    public void Read_ComparisonThatSaysWhatATextIsNot_IsAskedByAPattern(string operation, string right, string not, string yes)
    {
        var result = Import.Read(Import.N8n(
            [Start, ("If", "if", new JsonObject { ["conditions"] = new JsonObject { ["conditions"] = new JsonArray(new JsonObject { ["leftValue"] = "x", ["rightValue"] = right, ["operator"] = new JsonObject { ["type"] = "string", ["operation"] = operation } }) } }.ToJsonString(), "\"typeVersion\":2")],
            ("Start", 0, "If")));

        var conditions = (JsonObject)result.Node("If").Settings["conditions"]!.DeepClone();
        Judge(not).ShouldBeFalse();
        Judge(yes).ShouldBeTrue();

        bool Judge(string left)
        {
            conditions["rows"]![0]!["left"] = left;
            return ConditionEvaluator.Evaluate(conditions);
        }
    }

    [Fact]
    public void Read_QuestionWithALimit_WaitsThatLongAndGoesOn()
    {
        var result = Import.Read(Import.N8n(
            [
                Start,
                ("Ask", "slack", """{"operation":"sendAndWait","message":"Yes?","options":{"limitWaitTime":{"values":{"resumeAmount":2,"resumeUnit":"days"}}}}""", "\"typeVersion\":2"),
                ("Say", "set", """{"assignments":{"assignments":[{"name":"v","type":"string","value":"1"}]}}""", "\"typeVersion\":3.4"),
            ],
            ("Start", 0, "Ask"), ("Ask", 0, "Say")));

        result.Node("Ask").Setting("timeoutSeconds").ShouldBe("172800");
        result.Ways().ShouldContain("ask/timeout say");
    }

    [Fact]
    public void Read_NamesWithoutLatinLetters_GetIdsThatReferencesCanName()
    {
        var result = Import.Read(Import.N8n(
            [Start, ("有货？", "if", """{"conditions":{"number":[{"value1":"={{ 1 }}","operation":"larger"}]}}""", "")],
            ("Start", 0, "有货？")));

        Identifiers.IsNodeId(result.Node("有货？").Id).ShouldBeTrue();
        Import.Errors(result).ShouldBeEmpty();
        // What the file doesn't say is nought.
        result.Node("有货？").Settings["conditions"]!["rows"]![0]!["right"]!.ToString().ShouldBe("0");
    }

    [Fact]
    public void Read_NamesFromElsewhere_AreDataAndNeverIds()
    {
        var names = new[] { "<script>alert(1)</script>", "../../etc/passwd", "a\u0000b\u202Ec\uE000secret:x\uE001", new string('n', 10_000), "input", "{{secret:bank}}" };
        var result = Import.Read(Import.N8n([Start, .. names.Select(name => (name, "set", """{"assignments":{"assignments":[{"name":"v","value":"1"}]}}""", "\"typeVersion\":3.4"))], names.Select(name => ("Start", 0, name))));

        result.Document.Nodes.ShouldAllBe(node => Identifiers.IsNodeId(node.Id) && (node.Name ?? "").Length <= 101 && !(node.Name ?? "").Any(char.IsControl));
        result.Report!.Entries[3].SourceName.ShouldBe("abcsecret:x");
        result.Report.Entries[1].SourceName.ShouldBe("<script>alert(1)</script>");
        result.Document.Permissions.Secrets.ShouldBeEmpty();
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_Circle_IsImportedAndSaid()
    {
        var result = Import.Read(Import.N8n(
            [Start, ("A", "httpRequest", """{"url":"https://example.com"}""", ""), ("B", "if", """{"conditions":{"string":[{"value1":"={{ $json.x }}","value2":"y"}]}}""", "")],
            ("Start", 0, "A"), ("A", 0, "B"), ("B", 1, "A")));

        result.Ways().ShouldContain("b/false a");
        Import.Errors(result).ShouldContain(problem => problem.Message.Contains("circle"));
    }

    [Fact]
    public void Read_DisabledNodesNullConnectionsAndSideNodes_AreTakenAsTheyAre()
    {
        var workflow = (JsonObject)JsonNode.Parse(Import.N8n(
            [
                ("When chat message received", "@n8n/n8n-nodes-langchain.chatTrigger", "{}", ""),
                ("Off", "set", """{"assignments":{"assignments":[{"name":"v","value":"1"}]}}""", "\"disabled\":true,\"typeVersion\":3.4"),
                ("Agent", "@n8n/n8n-nodes-langchain.agent", """{"promptType":"define","text":"=Answer {{ $json.chatInput }}","options":{"systemMessage":"Be brief."}}""", ""),
                ("Model", "@n8n/n8n-nodes-langchain.lmChatOpenAi", """{"model":{"__rl":true,"value":"gpt-4o"}}""", ""),
                ("Parser", "@n8n/n8n-nodes-langchain.outputParserStructured", """{"jsonSchemaExample":"{\"city\":\"Rome\",\"guests\":2}"}""", ""),
                ("Note", "stickyNote", """{"content":"## Read me"}""", ""),
            ],
            ("When chat message received", 0, "Off"), ("Off", 0, "Agent")))!;
        var connections = workflow["connections"]!;
        connections["Model"] = JsonNode.Parse("""{"ai_languageModel":[[{"node":"Agent","type":"ai_languageModel","index":0}]]}""");
        connections["Parser"] = JsonNode.Parse("""{"ai_outputParser":[[{"node":"Agent","type":"ai_outputParser","index":0}]]}""");
        connections["Agent"] = JsonNode.Parse("""{"main":[null,[null]]}""");
        connections["Ghost"] = JsonNode.Parse("""{"main":[[{"node":"Agent"}]]}""");

        var result = Import.Read(workflow.ToJsonString());

        result.Node("Off").Disabled.ShouldBeTrue();
        result.Node("Agent").Kind.ShouldBe("task");
        result.Node("Agent").Settings["goal"]!.ToString().ShouldBe("Be brief.\n\nAnswer {{input.message}}");
        result.Node("Agent").Settings["outputs"]!.AsArray().Select(output => output!["name"]!.ToString()).ShouldBe(["city", "guests"]);
        result.Entry("Model").Outcome.ShouldBe(ImportOutcome.Lost);
        result.Document.Notes.ShouldHaveSingleItem().Text.ShouldBe("## Read me");
        result.Report!.Notes.ShouldContain(note => note.Original == "Ghost → Agent");
        // A task needs a screen or a tool, which the file can't know.
        Import.Errors(result).ShouldHaveSingleItem().Field.ShouldBe("settings.surfaces");
    }

    private static ImportResult ReadValue(string written) => Import.Read(Import.N8n(
        [Start, ("Get", "httpRequest", """{"url":"https://example.com"}""", "\"typeVersion\":4"), ("Set", "set", new JsonObject { ["assignments"] = new JsonObject { ["assignments"] = new JsonArray(new JsonObject { ["name"] = "v", ["type"] = "string", ["value"] = written }) } }.ToJsonString(), "\"typeVersion\":3.4")],
        ("Start", 0, "Get"), ("Get", 0, "Set")));

    private static string Documents(ImportResult result) => AutoGlm.Workflows.Documents.AgentJson.Write(result.Document);
}
