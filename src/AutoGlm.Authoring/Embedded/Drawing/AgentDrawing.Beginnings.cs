using System.Text.Json.Nodes;
using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using static AutoGlm.Authoring.Embedded.Drawing.DrawnWords;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <content>What sets runs off.</content>
internal sealed partial class AgentDrawing
{
    private Way Begin(Occasion? occasion, Schedule? schedule, string text)
    {
        var ends = new List<Loose>();
        var values = new List<Known>();
        if (schedule is not null)
        {
            var words = schedule.Span.In(text).Trim(' ', ',', '，', ':', '：');
            var id = _sheet.Node("schedule", ScheduleKind.Name, Say("At set times", "定时开始"), new JsonObject { ["cron"] = schedule.Cron }, 0, 0);
            ends.Add(new Loose(id, "out"));
            _notes.Understood(words, id, $"Begins by itself: {schedule.Cron} (minute, hour, day of month, month, day of week), once it is published.", $"定时开始：{schedule.Cron}（分 时 日 月 星期），发布后生效。");
            if (schedule.HourAssumed)
                _notes.Assumed(words, id, "No time of the day is said; one was chosen.", "没有说明几点，已选了一个时间。");
        }
        else if (occasion is { Kind: ChatKind.Name })
        {
            var id = _sheet.Node("message", ChatKind.Name, Say("A message comes", "收到消息"), new JsonObject { ["inputs"] = new JsonObject { ["message"] = "{{trigger.text}}" } }, 0, 0);
            _sheet.Input(new ValueDefinition { Name = "message", Label = Say("Message", "消息"), Required = true });
            values.Add(new Known("message", "input.message"));
            ends.Add(new Loose(id, "out"));
            _notes.Understood(occasion.Span.In(text), id, "Begins with each chat message; what it says is the input “message”.", "每条聊天消息触发一次；内容作为输入“message”。");
        }
        else if (occasion is not null)
        {
            ends.Add(new Loose(Hook(occasion, text), "out"));
        }

        // By hand as well, so that the draft can be tried before it is published.
        var lane = ends.Count == 0 ? 0 : Down;
        var start = _sheet.Node("start", ManualKind.Name, null, [], 0, lane);
        if (occasion is { Kind: WebhookKind.Name })
            values.Add(new Known(occasion.What.Length > 0 && Naming.Of(occasion.What) is { } what ? what.Name : Say("call", "内容"), "input.data"));
        return new Way([.. ends, new Loose(start, "out")], values, null, Across);
    }

    private string Hook(Occasion occasion, string text)
    {
        var words = Naming.Slug(Common(occasion.What));
        var path = words.Length is > 0 and <= 40 && words is not ("webhook" or "call" or "request") ? words : "incoming";
        var id = _sheet.Node("hook", WebhookKind.Name, Say($"{Capital(occasion.What.Length > 0 ? occasion.What : "a call")} comes", $"收到{(occasion.What.Length > 0 ? occasion.What : "调用")}"),
            new JsonObject { ["path"] = path, ["secret"] = $"{path}-hook", ["inputs"] = new JsonObject { ["data"] = "{{trigger.body}}" } }, 0, 0);
        _sheet.Input(new ValueDefinition { Name = "data", Type = ValueTypes.Any, Label = Say("What was sent", "收到的数据") });
        _notes.Understood(occasion.Span.In(text), id, $"Begins when another program calls /hooks/{path}; what it sends is the input “data”.", $"其他程序调用 /hooks/{path} 时开始；收到的数据作为输入“data”。");
        if (occasion.Missing is { } missing)
            _notes.Open(occasion.What, id, $"There is no trigger for a {missing} itself: something must call this webhook when it comes.", $"没有{(missing == "mail" ? "邮件" : "文件")}触发器：需要由其他程序在收到时调用此 Webhook。");
        _notes.Assumed("", id, $"Callers send a token: store it as the secret “{path}-hook” before you publish.", $"调用方需携带令牌：发布前请把它保存为机密“{path}-hook”。");
        return id;
    }

    /// <summary>A schedule has nobody to give inputs.</summary>
    private void Unattended(WorkflowNode schedule)
    {
        foreach (var input in _sheet.Inputs.Where(input => input is { Required: true, Default: null }))
            _notes.Open("", schedule.Id, $"When the time comes nobody is there to give “{input.Name}”: give it a value in the schedule's inputs.", $"到点时没有人填写“{input.Name}”：请在定时节点的输入中给出。");
    }
}
