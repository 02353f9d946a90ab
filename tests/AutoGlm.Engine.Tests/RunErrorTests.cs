using System.Text.Json;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Templates;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public class RunErrorTests
{
    [Fact]
    public void Journal_ErrorInBothLanguages_ComesBackInBoth()
    {
        var error = RunError.Of("wait", null, new("It broke.", "出错了。"), new("Mend it.", "请修复。"));

        var (json, read) = ThroughTheJournal(error);

        read.ShouldBe(error);
        json["message"].ShouldBe("It broke.");
        read.MessageText.Zh.ShouldBe("出错了。");
        read.CureText.Zh.ShouldBe("请修复。");
    }

    [Fact]
    public void Journal_ErrorInOneWording_HoldsItOnceAndSaysItInBoth()
    {
        var (json, read) = ThroughTheJournal(RunError.Of("fail", null, new("库存不足", "库存不足"), new("See there.", "请查看。")));

        json.Keys.ShouldBe(["node", "message", "cure", "cureZh"], ignoreOrder: true);
        read.MessageText.Zh.ShouldBe("库存不足");
    }

    [Fact]
    public void Journal_EntryOfAnEarlierVersion_IsReadAsItWasWritten()
    {
        var ended = JsonSerializer.Deserialize("""{"status":"failed","error":{"node":"a","message":"It broke.","cure":"Mend it."}}""", JournalJson.Compact.NodeEnded)!;

        ended.Error!.MessageText.Zh.ShouldBe("It broke.");
        ended.Error.CureText.En.ShouldBe("Mend it.");
    }

    [Fact]
    public void Of_ReferenceToNothing_NamesNodeAndFieldInBothLanguages()
    {
        var wrong = Should.Throw<TemplateException>(() => TemplateResolver.ResolveText("{{input.x}}", new TemplateScope([], new Dictionary<string, System.Text.Json.Nodes.JsonNode?>()), "book", "settings.goal"));

        var error = RunError.Of("book", wrong.Field, wrong);

        error.Message.ShouldStartWith("Node “book”, settings.goal: “{{input.x}}” refers to nothing");
        error.MessageText.Zh.ShouldStartWith("节点“book”，settings.goal：“{{input.x}}”没有指向任何值");
    }

    private static (Dictionary<string, string?> Json, RunError Read) ThroughTheJournal(RunError error)
    {
        var json = JsonSerializer.Serialize(new NodeEnded { Status = NodeRunStatus.Failed, Error = error }, JournalJson.Compact.NodeEnded);
        var written = System.Text.Json.Nodes.JsonNode.Parse(json)!["error"]!.AsObject().ToDictionary(member => member.Key, member => member.Value?.ToString());
        return (written, JsonSerializer.Deserialize(json, JournalJson.Compact.NodeEnded)!.Error!);
    }
}
