using System.Text;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Tests.Texts;

namespace AutoGlm.Workflows.Tests.Documents;

public class AgentJsonTests
{
    private const string WithStrangers = """
        {
          "schemaVersion": 1,
          "id": "a",
          "name": "订餐 <b>&\"",
          "texts": {
            "zh-CN": {
              "name": "甲",
              "tone": 1.0
            }
          },
          "inputs": [
            {
              "name": "x",
              "type": "text",
              "default": {
                "z": 1,
                "a": [
                  2.50
                ]
              },
              "mask": "***"
            }
          ],
          "permissions": {
            "sites": [
              "https://example.com"
            ],
            "camera": true
          },
          "nodes": [
            {
              "id": "n",
              "kind": "future",
              "disabled": true,
              "settings": {
                "b": 1,
                "a": null
              },
              "colour": "red"
            }
          ],
          "edges": [
            {
              "from": "n",
              "port": "error",
              "to": "n",
              "weight": 3
            }
          ],
          "layout": {
            "n": {
              "x": 1.5,
              "y": 0,
              "w": 7
            }
          },
          "licence": {
            "by": "someone"
          }
        }

        """;

    [Fact]
    public void Write_DocumentWithUnknownMembersAtEveryLevel_GivesTheSameBytes()
    {
        AgentJson.Write(AgentJson.Read(WithStrangers)).ShouldBe(WithStrangers);
    }

    [Fact]
    public void Write_MembersInAnotherOrder_PutsThemInTheFormatsOrder()
    {
        var text = AgentJson.Write(AgentJson.Read("""{"edges":[],"nodes":[],"name":"N","id":"a"}"""));

        text.ShouldBe("{\n  \"schemaVersion\": 1,\n  \"id\": \"a\",\n  \"name\": \"N\",\n  \"nodes\": [],\n  \"edges\": []\n}\n");
    }

    [Fact]
    public void Write_LayoutInAnyOrder_FollowsTheNodes()
    {
        var document = AgentJson.Read("""{"id":"a","name":"n","nodes":[{"id":"z","kind":"manual"},{"id":"a","kind":"end"}],"layout":{"gone":{"x":1,"y":1},"a":{"x":2,"y":2},"z":{"x":3,"y":3}}}""");

        var text = AgentJson.Write(document);

        text.IndexOf("\"z\": {", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("\"a\": {", StringComparison.Ordinal));
        text.IndexOf("\"a\": {", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("\"gone\": {", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_MembersMissingOrNull_OpensWithDefaults()
    {
        var document = AgentJson.Read("""{"name":null,"nodes":[{"settings":null}],"edges":[{}],"inputs":[{}],"permissions":null,"layout":null}""");

        document.Id.ShouldBe("");
        document.Name.ShouldBe("");
        document.Nodes[0].Settings.ShouldNotBeNull();
        document.Nodes[0].Kind.ShouldBe("");
        document.Edges[0].Port.ShouldBe("out");
        document.Inputs[0].Type.ShouldBe("text");
        document.Permissions.Sites.ShouldBeEmpty();
        document.Layout.ShouldBeEmpty();
    }

    [Fact]
    public void Read_StreamWithByteOrderMark_IsUnderstood()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("""{"id":"a","name":"甲"}""")]);

        AgentJson.Read(stream).Name.ShouldBe("甲");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{} {}")]
    [InlineData("""{"id":"a",}""")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"nodes":{}}""")]
    [InlineData("""{"nodes":[null]}""")]
    [InlineData("""{"nodes":[{"settings":[]}]}""")]
    [InlineData("""{"edges":[1]}""")]
    [InlineData("""{"inputs":[{"name":[]}]}""")]
    [InlineData("""{"layout":{"a":{"x":"1"}}}""")]
    [InlineData("""{"permissions":{"sites":[null]}}""")]
    [InlineData("""{"texts":{"de":null}}""")]
    [InlineData("""{"id":"a","id":"b"}""")]
    [InlineData("""{"nodes":[{"settings":{"a":1,"a":2}}]}""")]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"nodes":[{"settings":{"\udc00":1}}]}""")]
    [InlineData("""{"schemaVersion":"1"}""")]
    [InlineData("""{"schemaVersion":0}""")]
    [InlineData("""{"schemaVersion":null}""")]
    [InlineData("""{"schemaVersion":99999999999}""")]
    public void Read_NotAnAgentDocument_ThrowsWithACure(string json)
    {
        var refused = LocalProblems.IsSaidInBothLanguages(Should.Throw<AgentFormatException>(() => AgentJson.Read(json)));

        refused.Message.ShouldNotBeNullOrWhiteSpace();
        refused.Cure.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Read_BrokenJson_NamesLineAndPosition()
    {
        var refused = Should.Throw<AgentFormatException>(() => AgentJson.Read("{\n  \"id\": \"a\",\n  \"name\" \"b\"\n}"));

        refused.Line.ShouldBe(3);
        refused.Position.ShouldBe(10);
    }

    [Fact]
    public void Read_WrongTypeWithin_NamesThePath()
    {
        Should.Throw<AgentFormatException>(() => AgentJson.Read("""{"nodes":[{"id":"a"},{"id":7}]}""")).Path.ShouldBe("$.nodes[1].id");
    }

    [Fact]
    public void Read_NewerSchemaVersion_SaysToUpdate()
    {
        var refused = Should.Throw<AgentFormatException>(() => AgentJson.Read("{\n\"schemaVersion\": 2, \"shape\": []}"));

        refused.Message.ShouldContain("schema version 2");
        refused.Line.ShouldBe(2);
        refused.Position.ShouldBe(18);
    }

    [Fact]
    public void Read_SchemaVersionInsideSettings_IsNotTheDocuments()
    {
        AgentJson.Read("""{"nodes":[{"settings":{"schemaVersion":7}}]}""").SchemaVersion.ShouldBe(1);
    }

    [Fact]
    public void Read_LargerThanAllowed_IsRefused()
    {
        var json = $$"""{"description":"{{new string('x', AgentJson.MaxBytes)}}"}""";

        Should.Throw<AgentFormatException>(() => AgentJson.Read(json)).Message.ShouldContain("10 MB");
        Should.Throw<AgentFormatException>(() => AgentJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Message.ShouldContain("10 MB");
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    [InlineData(100_000, false)]
    public void Read_NestedSettings_AreRefusedBeyondTheDepthAllowed(int lists, bool allowed)
    {
        // The document, its nodes, the node and its settings are four levels already.
        var json = """{"nodes":[{"settings":{"a":""" + new string('[', lists) + new string(']', lists) + "}}]}";

        if (allowed)
            AgentJson.Write(AgentJson.Read(json)).ShouldContain("[]");
        else
            Should.Throw<AgentFormatException>(() => AgentJson.Read(json)).Message.ShouldContain("64 deep");
    }

    [Fact]
    public void Read_NotUtf8_IsRefused()
    {
        Should.Throw<AgentFormatException>(() => AgentJson.Read([(byte)'{', 0xC0, 0x80, (byte)'}'])).Cure.ShouldContain("UTF-8");
    }
}
