using System.Text.Json.Nodes;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

public sealed class TaskBodyCheckTests
{
    private static readonly TaskAbilities Here = new(["web"], ["embedded"]);

    private static readonly TaskBody Good = new() { Goal = "Book a table", Start = "http://127.0.0.1:5081/" };

    public static TheoryData<string, TaskBody> Bad => new()
    {
        { "goal", Good with { Goal = "  " } },
        { "surface", Good with { Surface = "phone" } },
        { "start", Good with { Start = null } },
        { "start", Good with { Start = "shop.example" } },
        { "start", Good with { Start = "file:///etc/passwd" } },
        { "start", Good with { Start = "https://me:secret@shop.example/" } },
        { "inputs.two words", Good with { Inputs = new JsonObject { ["two words"] = "x" } } },
        { "inputs.password", Good with { Inputs = new JsonObject { ["password"] = new JsonObject() } } },
        { "secrets.a b", Good with { Secrets = new Dictionary<string, string> { ["a b"] = "x" } } },
        { "secrets.pin", Good with { Secrets = new Dictionary<string, string> { ["pin"] = "" } } },
        { "secrets.pin", Good with { Inputs = new JsonObject { ["pin"] = "1" }, Secrets = new Dictionary<string, string> { ["pin"] = "1" } } },
        { "outputs[0].name", Good with { Outputs = [new OutputSpec("")] } },
        { "outputs[1].name", Good with { Outputs = [new OutputSpec("a"), new OutputSpec("a")] } },
        { "outputs[0].type", Good with { Outputs = [new OutputSpec("a", "picture")] } },
        { "allow", Good with { Allow = ["fly"] } },
        { "maxSteps", Good with { MaxSteps = 0 } },
        { "timeoutSeconds", Good with { TimeoutSeconds = 86_401 } },
        { "planner", Good with { Planner = "oracle" } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Check_OneThingWrong_NamesTheFieldAndTheCure(string field, TaskBody body)
    {
        var problem = TaskBodyCheck.Check(body, Here).ShouldHaveSingleItem();

        problem.Field.ShouldBe(field);
        problem.Message.ShouldNotBeEmpty();
        problem.Cure.ShouldNotBeEmpty();
    }

    [Fact]
    public void Check_SeveralThingsWrong_FindsThemAll() =>
        TaskBodyCheck.Check(new TaskBody { MaxSteps = -1, Planner = "oracle" }, Here).Select(problem => problem.Field)
            .ShouldBe(["goal", "start", "maxSteps", "planner"]);

    [Fact]
    public void Check_GoodBody_FindsNothing() =>
        TaskBodyCheck.Check(
            Good with
            {
                Inputs = new JsonObject { ["餐厅"] = "花园", ["密码"] = "秘" },
                Outputs = [new OutputSpec("确认号"), new OutputSpec("list_1", "records")],
                Allow = ["all"],
                Planner = "Embedded",
            },
            Here).ShouldBeEmpty();
}
