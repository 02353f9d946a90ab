using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;

namespace AutoGlm.Workflows.Tests.Importing;

public sealed class DifyTests
{
    private const string Workflow = """
        app:
          name: Orders
          mode: workflow
          description: Looks after orders
        kind: app
        version: 0.3.1
        workflow:
          environment_variables:
            - { name: API_KEY, value: planted-env, value_type: secret }
            - { name: region, value: eu, value_type: string }
          graph:
            edges:
              - { source: 's', sourceHandle: source, target: 'h' }
              - { source: 'h', sourceHandle: source, target: 'c' }
              - { source: 'h', sourceHandle: fail-branch, target: 'e2' }
              - { source: 'c', sourceHandle: 'true', target: 'i' }
              - { source: 'c', sourceHandle: 'case-2', target: 'k' }
              - { source: 'c', sourceHandle: 'false', target: 'e2' }
              - { source: 'is', sourceHandle: source, target: 't' }
              - { source: 'i', sourceHandle: source, target: 'e' }
              - { source: 'k', sourceHandle: source, target: 'e2' }
            nodes:
              - id: 's'
                position: { x: 0, y: 0 }
                data: { type: start, title: Start, variables: [ { variable: id, label: Order, type: number, required: true }, { variable: kind, type: select, options: [a, b], default: a } ] }
              - id: 'h'
                position: { x: 100, y: 0 }
                data:
                  type: http-request
                  title: Get orders
                  method: get
                  url: 'https://api.example.com/orders/{{#s.id#}}'
                  headers: "Authorization: Bearer {{#env.API_KEY#}}\nX-Region: {{#env.region#}}"
                  params: "kind:{{#s.kind#}}"
                  body: { type: json, data: [ { type: text, value: '{"id": {{#s.id#}}, "k": "{{#s.kind#}}"}' } ] }
                  authorization: { type: no-auth }
                  error_strategy: fail-branch
                  retry_config: { retry_enabled: true, max_retries: 3, retry_interval: 500 }
              - id: 'c'
                position: { x: 200, y: 0 }
                data:
                  type: if-else
                  title: Check
                  cases:
                    - { case_id: 'true', logical_operator: or, conditions: [ { variable_selector: [h, status_code], comparison_operator: '=', value: '200' }, { variable_selector: [h, body], comparison_operator: contains, value: ok } ] }
                    - { case_id: case-2, logical_operator: and, conditions: [ { variable_selector: [s, kind], comparison_operator: empty, value: '' } ] }
              - id: 'i'
                position: { x: 300, y: 0 }
                data: { type: iteration, title: Each order, iterator_selector: [h, body], output_selector: [t, output], is_parallel: true, parallel_nums: 4, error_handle_mode: continue-on-error, start_node_id: is }
              - { id: 'is', type: custom-iteration-start, parentId: 'i', position: { x: 20, y: 20 }, data: { type: iteration-start, title: '' } }
              - id: 't'
                parentId: 'i'
                position: { x: 60, y: 20 }
                data: { type: template-transform, title: Line, template: '{{ o.name }} ({{ o.total }})', variables: [ { variable: o, value_selector: [i, item] } ], iteration_id: 'i' }
              - id: 'k'
                position: { x: 300, y: 200 }
                data: { type: knowledge-retrieval, title: Look up, dataset_ids: [one] }
              - id: 'e'
                position: { x: 500, y: 0 }
                data: { type: end, title: Done, outputs: [ { variable: lines, value_selector: [i, output], value_type: "array[string]" } ] }
              - id: 'e2'
                position: { x: 500, y: 200 }
                data: { type: end, title: Other, outputs: [] }
        """;

    [Fact]
    public void Read_Workflow_KeepsWhatItDid()
    {
        var result = Import.Read(Workflow);

        result.Document.Name.ShouldBe("Orders");
        result.Document.Inputs.Select(input => $"{input.Name} {input.Type}").ShouldBe(["region text", "id number", "kind text"]);
        var http = result.Node("Get orders");
        http.Setting("url").ShouldBe("https://api.example.com/orders/{{input.id}}");
        http.Settings["headers"]!["Authorization"]!.ToString().ShouldBe("Bearer {{secret:api-key}}");
        http.Settings["headers"]!["X-Region"]!.ToString().ShouldBe("{{input.region}}");
        http.Settings["query"]!["kind"]!.ToString().ShouldBe("{{input.kind}}");
        http.Settings["body"]!["id"]!.ToString().ShouldBe("{{input.id}}");
        http.Failure!.Retries.ShouldBe(3);
        http.Failure.DelaySeconds.ShouldBe(0.5);
        result.Entry("Check").Nodes.ShouldBe(["check", "check-2"]);
        result.Node("Check").Settings["conditions"]!["rows"]![0]!["left"]!.ToString().ShouldBe("{{get-orders.status}}");
        var loop = result.Node("Each order");
        loop.Setting("items").ShouldBe("{{get-orders.body}}");
        loop.Setting("collect").ShouldBe("{{line.output}}");
        loop.Setting("concurrency").ShouldBe("4");
        loop.Setting("onItemFailure").ShouldBe("continue");
        result.Node("Line").Settings["values"]!["output"]!.ToString().ShouldBe("{{each-order.item.name}} ({{each-order.item.total}})");
        result.Node("Done").Settings["outputs"]!["lines"]!.ToString().ShouldBe("{{each-order.results}}");
        result.Ways().ShouldBe(
            ["start/out get-orders", "get-orders/out check", "get-orders/error other", "check/true each-order", "check/false check-2", "check-2/true look-up", "check-2/false other", "each-order/each line", "each-order/done done", "look-up/out other"],
            ignoreOrder: true);
        result.Entry("Look up").Outcome.ShouldBe(ImportOutcome.Placeholder);
        AutoGlm.Workflows.Documents.AgentJson.Write(result.Document).ShouldNotContain("planted-env");
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_Chatflow_BeginsWithAMessageAndEndsWithAnAnswer()
    {
        var result = Import.Read("""
            app: { name: 客服, mode: advanced-chat }
            kind: app
            workflow:
              features: { opening_statement: 你好, retriever_resource: { enabled: true } }
              graph:
                edges:
                  - { source: a, target: q }
                  - { source: q, sourceHandle: '1', target: l }
                  - { source: q, sourceHandle: '2', target: p }
                  - { source: l, target: w }
                  - { source: p, target: w }
                nodes:
                  - { id: a, data: { type: start, title: 开始, variables: [] } }
                  - { id: q, data: { type: question-classifier, title: Sort, query_variable_selector: [a, sys.query], classes: [ { id: '1', name: 退款 }, { id: '2', name: Other } ] } }
                  - { id: l, data: { type: llm, title: 回答, model: { provider: openai, name: gpt-4o }, prompt_template: [ { role: system, text: 请简短。 }, { role: user, text: '{{#sys.query#}}' } ] } }
                  - { id: p, data: { type: parameter-extractor, title: Find, query: [sys, query], parameters: [ { name: city, type: string, description: 城市 } ] } }
                  - { id: w, data: { type: answer, title: Reply, answer: '{{#l.text#}} {{#p.city#}}' } }
            """);

        result.Document.Nodes[0].Kind.ShouldBe("chat");
        result.Document.Nodes[0].Setting("welcome").ShouldNotBeNull();
        result.Entry("Sort").Nodes.Count.ShouldBe(2);
        result.Ways().ShouldContain(way => way.Contains("/退款 task", StringComparison.Ordinal));
        result.Node("回答").Settings["goal"]!.ToString().ShouldBe("请简短。\n\n{{input.message}}");
        result.Node("Find").Settings["outputs"]![0]!["name"]!.ToString().ShouldBe("city");
        result.Node("Reply").Settings["outputs"]!["answer"]!.ToString().ShouldBe("{{task.answer}} {{find.city}}");
        result.Report!.Notes.ShouldContain(note => note.Text.En.Contains("retriever_resource"));
        Import.Errors(result).ShouldAllBe(problem => problem.Field == "settings.surfaces");
    }

    [Fact]
    public void Read_Loop_GoesOnWhereTheBreakDoesNotHold()
    {
        var result = Import.Read("""
            app: { name: Loop, mode: workflow }
            kind: app
            workflow:
              graph:
                edges:
                  - { source: s, target: l }
                  - { source: ls, target: h }
                  - { source: l, target: e }
                nodes:
                  - { id: s, data: { type: start, title: S, variables: [] } }
                  - { id: l, data: { type: loop, title: Poll, loop_count: 5, logical_operator: and, break_conditions: [ { variable_selector: [h, status_code], comparison_operator: '=', value: '200' } ] } }
                  - { id: ls, parentId: l, data: { type: loop-start, title: '' } }
                  - { id: h, parentId: l, data: { type: http-request, title: H, method: get, url: 'https://example.com', body: { type: none } } }
                  - { id: e, data: { type: end, title: E, outputs: [] } }
            """);

        var rows = result.Node("Poll").Settings["conditions"]!["rows"]!;
        rows[0]!["operator"]!.ToString().ShouldBe("not-equals");
        rows[1]!["left"]!.ToString().ShouldBe("{{poll.index}}");
        rows[1]!["right"]!.GetValue<int>().ShouldBe(4);
        result.Ways().ShouldBe(["s/out poll", "poll/body h", "poll/done e"], ignoreOrder: true);
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_BranchesSideBySide_MeetInAJoin()
    {
        var result = Import.Read("""
            app: { name: P, mode: workflow }
            kind: app
            workflow:
              graph:
                edges: [ { source: s, target: a }, { source: s, target: b }, { source: a, target: e }, { source: b, target: e } ]
                nodes:
                  - { id: s, data: { type: start, title: S, variables: [] } }
                  - { id: a, data: { type: http-request, title: A, method: get, url: 'https://example.com/a', body: { type: none } } }
                  - { id: b, data: { type: http-request, title: B, method: get, url: 'https://example.com/b', body: { type: none } } }
                  - { id: e, data: { type: end, title: E, outputs: [ { variable: both, value_selector: [b, body] } ] } }
            """);

        result.Ways().ShouldBe(["s/out a", "s/out b", "a/out join", "b/out join", "join/out e"], ignoreOrder: true);
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_PromptApp_BecomesATask()
    {
        var result = Import.Read("""
            app: { name: Writer, mode: completion }
            kind: app
            model_config:
              pre_prompt: Write about {{topic}}.
              user_input_form: [ { text-input: { variable: topic, label: Topic, required: true } } ]
              model: { provider: openai, name: gpt-4o }
            """);

        result.Document.Nodes.Select(node => node.Kind).ShouldBe(["manual", "task", "end"]);
        result.Node("Writer").Setting("goal").ShouldBe("Write about {{input.topic}}.");
    }

    [Fact]
    public void Read_Template_KeepsItsQuestionsAndItsLists()
    {
        var result = Import.Read("""
            kind: app
            app: { name: T, mode: workflow }
            workflow:
              graph:
                edges: [ { source: s, target: t }, { source: t, target: u } ]
                nodes:
                  - { id: s, data: { type: start, title: S, variables: [ { variable: rows, type: json_object }, { variable: who, type: text-input } ] } }
                  - { id: t, data: { type: template-transform, title: T, template: "{%- if w -%}Dear {{ w }}{% else %}Hello{% endif %}{% for r in rows %}\n{{ r.name }} for {{ w }}{% endfor %}", variables: [ { variable: rows, value_selector: [s, rows] }, { variable: w, value_selector: [s, who] } ] } }
                  - { id: u, data: { type: template-transform, title: U, template: "{% if w == 'a' %}x{% endif %}{{ w }}", variables: [ { variable: w, value_selector: [t, output] } ] } }
            """);

        result.Node("T").Setting("values").ShouldBe("""{"output":"{{#if input.who}}Dear {{input.who}}{{else}}Hello{{/if}}{{#each input.rows}}\n{{this.name}} for {{@root.input.who}}{{/each}}"}""");
        Import.Errors(result).ShouldAllBe(problem => problem.Node == "u");
        result.Entry("U").Notes.ShouldContain(note => note.Original == "{% if w == 'a' %}");
    }

    [Fact]
    public void Read_VariablesThatHoldSecretsAndValuesOfTheInstallation_AreSecretsAndInputs()
    {
        var result = Import.Read("""
            kind: app
            app: { name: C, mode: advanced-chat }
            workflow:
              conversation_variables: [ { name: card_pin, value: planted-pin, value_type: secret } ]
              graph:
                edges: [ { source: s, target: h } ]
                nodes:
                  - { id: s, data: { type: start, title: S, variables: [] } }
                  - { id: h, data: { type: http-request, title: H, method: get, url: "https://example.com/{{#sys.user_id#}}", headers: "X-Pin: {{#conversation.card_pin#}}", params: "" } }
            """);

        AgentJson.Write(result.Document).ShouldNotContain("planted-pin");
        result.Document.Permissions.Secrets.ShouldHaveSingleItem();
        result.Node("H").Settings["headers"]!["X-Pin"]!.ToString().ShouldBe($"{{{{secret:{result.Document.Permissions.Secrets[0]}}}}}");
        result.Node("H").Setting("url").ShouldBe("https://example.com/{{input.user_id}}");
        Import.Errors(result).ShouldBeEmpty();
    }

    [Fact]
    public void Read_NodesThatStandInEachOther_AreImportedOnce()
    {
        var result = Import.Read("""
            kind: app
            app: { name: R, mode: workflow }
            workflow:
              graph:
                edges: [ { source: a, target: b }, { source: b, target: a }, { source: a, target: a } ]
                nodes:
                  - { id: a, parentId: b, data: { type: iteration, title: A, iterator_selector: [b, output], output_selector: [a, output] } }
                  - { id: b, parentId: a, data: { type: loop, title: B, loop_count: 3 } }
            """);

        result.Report!.Entries.Count.ShouldBe(2);
        Import.Errors(result).ShouldNotBeEmpty();
    }
}
