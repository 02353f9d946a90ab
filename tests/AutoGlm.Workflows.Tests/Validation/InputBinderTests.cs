using System.Text.Json.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests.Validation;

public class InputBinderTests
{
    private static readonly Dictionary<string, string> Host = new() { ["samples.booking"] = "http://127.0.0.1:5091" };

    [Fact]
    public void Bind_SecretOfTheWrongType_IsNotQuotedBack()
    {
        var bound = Bind("""[{"name":"pin","type":"number","required":true},{"name":"count","type":"number","required":true}]""", """{"pin":"canary-pin","count":"seven"}""");

        bound.Problems.Select(problem => problem.Field).ShouldBe(["inputs.pin", "inputs.count"]);
        (bound.Problems[0].Message + bound.Problems[0].Cure).ShouldNotContain("canary");
        bound.Problems[1].Message.ShouldContain("seven");
    }

    [Theory]
    [InlineData("text", "\"a\"", "\"a\"")]
    [InlineData("text", "4", "\"4\"")]
    [InlineData("text", "[]", null)]
    [InlineData("number", "\"4\"", "4")]
    [InlineData("number", "\" 2.50\"", "2.50")]
    [InlineData("number", "1e3", "1e3")]
    [InlineData("number", "\"four\"", null)]
    [InlineData("number", "\"1,000\"", null)]
    [InlineData("number", "\"NaN\"", null)]
    [InlineData("number", "true", null)]
    [InlineData("boolean", "\"True\"", "true")]
    [InlineData("boolean", "false", "false")]
    [InlineData("boolean", "\"yes\"", null)]
    [InlineData("date", "\"2026-02-28\"", "\"2026-02-28\"")]
    [InlineData("date", "\"2026-02-30\"", null)]
    [InlineData("date", "\"28.2.2026\"", null)]
    [InlineData("time", "\"7:05\"", "\"07:05\"")]
    [InlineData("time", "\"25:00\"", null)]
    [InlineData("list", "\"[1,2]\"", "[1,2]")]
    [InlineData("list", "[\"a\"]", "[\"a\"]")]
    [InlineData("list", "\"a,b\"", null)]
    [InlineData("list", "\"{}\"", null)]
    [InlineData("records", "\"[{\\\"a\\\":1}]\"", "[{\"a\":1}]")]
    [InlineData("records", "[1]", null)]
    [InlineData("object", "\"{\\\"a\\\":1}\"", "{\"a\":1}")]
    [InlineData("object", "\"{\\\"a\\\":1,\\\"a\\\":2}\"", null)]
    [InlineData("any", "\"4\"", "\"4\"")]
    public void Bind_Value_IsUnderstoodAsItsType(string type, string given, string? expected)
    {
        var bound = Bind($$"""[{"name":"x","type":"{{type}}","required":true}]""", $$"""{"x":{{given}}}""");

        if (expected is null)
        {
            bound.Problems.Single().Field.ShouldBe("inputs.x");
            bound.Problems.Single().Cure.ShouldNotBeNullOrWhiteSpace();
            return;
        }

        bound.Problems.ShouldBeEmpty();
        JsonNode.DeepEquals(bound.Values["x"], JsonNode.Parse(expected)).ShouldBeTrue(bound.Values.ToJsonString());
    }

    [Fact]
    public void Bind_NothingGiven_TakesHostValueThenDefaultThenNull()
    {
        var bound = Bind("""[{"name":"site","required":true,"from":"samples.booking","default":"x"},{"name":"other","from":"samples.gone","default":"d"},{"name":"free"}]""", "{}");

        bound.Problems.ShouldBeEmpty();
        bound.Values.ToJsonString().ShouldBe("""{"site":"http://127.0.0.1:5091","other":"d","free":null}""");
    }

    [Fact]
    public void Bind_GivenValue_WinsOverHostAndDefault()
    {
        Bind("""[{"name":"site","from":"samples.booking","default":"x"}]""", """{"site":"http://y"}""").Values["site"]!.GetValue<string>().ShouldBe("http://y");
    }

    [Fact]
    public void Bind_SeveralFlaws_AreReportedAtOnce()
    {
        var bound = Bind("""[{"name":"a","required":true},{"name":"b","type":"number"},{"name":"c","choices":["x","y"]},{"name":"d","required":true}]""", """{"b":"z","c":"q","d":" ","e":1}""");

        bound.Problems.Select(problem => problem.Field).ShouldBe(["inputs.a", "inputs.b", "inputs.c", "inputs.d", "inputs.e"]);
    }

    [Fact]
    public void Bind_Braces_StayData()
    {
        Bind("""[{"name":"x"}]""", """{"x":"{{input.x}} {{secret:y}}"}""").Values["x"]!.GetValue<string>().ShouldBe("{{input.x}} {{secret:y}}");
    }

    [Fact]
    public void Bind_Result_SharesNothingWithWhatWasGiven()
    {
        var given = JsonNode.Parse("""{"x":[1]}""")!.AsObject();
        var document = Agents.Read(new JsonObject { ["inputs"] = JsonNode.Parse("""[{"name":"x","type":"list"},{"name":"y","type":"list","default":[2]}]""") });

        var values = InputBinder.Bind(document, given, Host).Values;
        values["x"]!.AsArray().Clear();
        values["y"]!.AsArray().Clear();

        given["x"]!.AsArray().Count.ShouldBe(1);
        document.Inputs[1].Default!.AsArray().Count.ShouldBe(1);
    }

    private static BoundInputs Bind(string inputs, string given) =>
        InputBinder.Bind(Agents.Read(new JsonObject { ["inputs"] = JsonNode.Parse(inputs) }), JsonNode.Parse(given)!.AsObject(), Host);
}
