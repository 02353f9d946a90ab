using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Tests.Texts;

namespace AutoGlm.Workflows.Tests.Conditions;

public class ConditionEvaluatorTests
{
    [Theory]
    [InlineData("4", "equals", "\"4\"", true)]
    [InlineData("4", "equals", "4.0", true)]
    [InlineData("\"007\"", "equals", "\"7\"", false)]
    [InlineData("9007199254740993", "equals", "9007199254740992", false)]
    [InlineData("\"a\"", "equals", "\"A\"", false)]
    [InlineData("null", "equals", "null", true)]
    [InlineData("null", "equals", "\"\"", false)]
    [InlineData("true", "equals", "\"true\"", true)]
    [InlineData("""{"a":1,"b":2}""", "equals", """{"b":2,"a":1}""", true)]
    [InlineData("\"2026-01-31T10:00Z\"", "equals", "\"2026-01-31T12:00+02:00\"", true)]
    [InlineData("4", "not-equals", "5", true)]
    [InlineData("60", "greater", "\"50\"", true)]
    [InlineData("\"9\"", "greater", "\"10\"", false)]
    [InlineData("5", "greater-or-equal", "5", true)]
    [InlineData("\"2026-02-01\"", "greater", "\"2026-01-31T23:59:59Z\"", true)]
    [InlineData("\"19:00\"", "less", "\"20:30\"", true)]
    [InlineData("1e400", "less", "\"x\"", null)]
    [InlineData("-1", "less-or-equal", "-1", true)]
    [InlineData("\"knowledge graph\"", "contains", "\"graph\"", true)]
    [InlineData("[1,\"b\"]", "contains", "\"b\"", true)]
    [InlineData("[1,2]", "contains", "\"2\"", true)]
    [InlineData("""{"k":1}""", "contains", "\"k\"", true)]
    [InlineData("null", "contains", "\"k\"", false)]
    [InlineData("[1]", "not-contains", "2", true)]
    [InlineData("\"北京市\"", "starts-with", "\"北京\"", true)]
    [InlineData("\"I\"", "ends-with", "\"i\"", false)]
    [InlineData("\"A-123\"", "matches", "\"^[A-Z]-\\\\d+$\"", true)]
    [InlineData("2", "in", "[1,2]", true)]
    [InlineData("\"b\"", "in", "\"a, b，c\"", true)]
    [InlineData("\"d\"", "in", "\"a,b\"", false)]
    [InlineData("\"  \"", "is-empty", "null", true)]
    [InlineData("[]", "is-empty", "null", true)]
    [InlineData("0", "is-empty", "null", false)]
    [InlineData("{}", "is-not-empty", "null", false)]
    [InlineData("true", "is-true", "null", true)]
    [InlineData("\"True\"", "is-true", "null", true)]
    [InlineData("null", "is-true", "null", false)]
    [InlineData("null", "is-false", "null", false)]
    [InlineData("false", "is-false", "null", true)]
    [InlineData("5", "is-true", "null", null)]
    [InlineData("[1]", "greater", "1", null)]
    [InlineData("\"abc\"", "greater", "1", null)]
    [InlineData("null", "less", "1", null)]
    [InlineData("true", "less", "false", null)]
    [InlineData("[1]", "starts-with", "\"1\"", null)]
    [InlineData("1", "in", "5", null)]
    [InlineData("\"a\"", "matches", "\"(\"", null)]
    [InlineData("1", "resembles", "1", null)]
    public void Evaluate_OneRow_JudgesOrSaysWhyNot(string left, string name, string right, bool? expected)
    {
        var conditions = Conditions("all", (left, name, right));

        if (expected is { } held)
        {
            ConditionEvaluator.Evaluate(conditions).ShouldBe(held);
            return;
        }

        var wrong = LocalProblems.IsSaidInBothLanguages(Should.Throw<ConditionException>(() => ConditionEvaluator.Evaluate(conditions)));
        wrong.Field.ShouldBe("rows[0]");
        wrong.Cure.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("all", true, true, true)]
    [InlineData("all", true, false, false)]
    [InlineData("any", true, false, true)]
    [InlineData("any", false, false, false)]
    public void Evaluate_SeveralRows_JoinsThem(string match, bool first, bool second, bool expected)
    {
        ConditionEvaluator.Evaluate(Conditions(match, (Json(first), "is-true", "null"), (Json(second), "is-true", "null"))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"rows":[]}""")]
    [InlineData("""{"match":"some","rows":[{"left":1,"operator":"equals","right":1}]}""")]
    [InlineData("""{"rows":[5]}""")]
    [InlineData("""{"rows":[{"left":1}]}""")]
    public void Evaluate_NoConditions_Throws(string json)
    {
        LocalProblems.IsSaidInBothLanguages(Should.Throw<ConditionException>(() => ConditionEvaluator.Evaluate(JsonNode.Parse(json))));
    }

    [Fact]
    public void Evaluate_PatternThatExplodes_IsStopped()
    {
        var conditions = Conditions("all", ($"\"{new string('a', 60)}!\"", "matches", "\"^(a+)+$\""));

        Should.Throw<ConditionException>(() => ConditionEvaluator.Evaluate(conditions)).Message.ShouldContain("too long");
    }

    [Fact]
    public void Operators_All_AreKnownToTheEvaluator()
    {
        foreach (var one in ConditionOperators.All)
        {
            try
            {
                ConditionEvaluator.Evaluate(Conditions("all", ("\"a\"", one.Name, "\"a\"")));
            }
            catch (ConditionException wrong)
            {
                wrong.Message.ShouldNotContain("There is no operator");
            }
        }
    }

    private static string Json(bool value) => value ? "true" : "false";

    private static JsonObject Conditions(string match, params (string Left, string Name, string Right)[] rows) => new()
    {
        ["match"] = match,
        ["rows"] = new JsonArray([.. rows.Select(row => new JsonObject
        {
            ["left"] = JsonNode.Parse(row.Left),
            ["operator"] = row.Name,
            ["right"] = JsonNode.Parse(row.Right),
        })]),
    };

    [Theory]
    [InlineData("""{"match":"all","rows":[{"left":1,"operator":"equals","right":1},{"match":"any","rows":[{"left":1,"operator":"equals","right":2},{"left":3,"operator":"greater","right":2}]}]}""", true)]
    [InlineData("""{"match":"all","rows":[{"left":1,"operator":"equals","right":1},{"match":"all","rows":[{"left":1,"operator":"equals","right":2},{"left":3,"operator":"greater","right":2}]}]}""", false)]
    [InlineData("""{"match":"any","rows":[{"match":"all","rows":[{"left":1,"operator":"equals","right":2}]},{"match":"any","rows":[{"match":"all","rows":[{"left":"a","operator":"is-not-empty"}]}]}]}""", true)]
    public void Evaluate_Groups_AreJudgedAsOneRow(string conditions, bool expected) =>
        ConditionEvaluator.Evaluate(JsonNode.Parse(conditions)).ShouldBe(expected);

    [Fact]
    public void Evaluate_WrongRowInAGroup_NamesItsPlace()
    {
        var conditions = JsonNode.Parse("""{"rows":[{"left":1,"operator":"equals","right":1},{"rows":[{"left":1,"operator":"equals","right":1},{"left":[],"operator":"greater","right":1}]}]}""");

        Should.Throw<ConditionException>(() => ConditionEvaluator.Evaluate(conditions)).Field.ShouldBe("rows[1].rows[1]");
    }

    [Theory]
    [InlineData("""{"rows":[{"rows":[]}]}""", "rows[0]")]
    [InlineData("""{"rows":[{"match":"some","rows":[{"left":1,"operator":"equals","right":1}]}]}""", "rows[0]")]
    public void Evaluate_BrokenGroup_NamesItsPlace(string conditions, string field) =>
        Should.Throw<ConditionException>(() => ConditionEvaluator.Evaluate(JsonNode.Parse(conditions))).Field.ShouldBe(field);

    [Fact]
    public void Evaluate_GroupsTooDeep_AreRefused()
    {
        JsonNode conditions = new JsonObject { ["rows"] = new JsonArray(JsonNode.Parse("""{"left":1,"operator":"equals","right":1}""")) };
        for (var depth = 0; depth < ConditionEvaluator.MaxDepth; depth++)
            conditions = new JsonObject { ["rows"] = new JsonArray(conditions) };

        Should.Throw<ConditionException>(() => ConditionEvaluator.Evaluate(conditions)).Message.ShouldContain("deep");
    }
}
