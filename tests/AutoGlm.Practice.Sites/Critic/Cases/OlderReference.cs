using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The room is taken, while a panel shows the reference of an earlier booking.</summary>
internal sealed class OlderReference(int seed)
    : CriticCase("older-reference", CriticExpectation.NotSuccess, Scenarios.Room(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook { After = Panel(view) });

    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => view.FormPage(new FormLook
    {
        Values = filled,
        Before = $"<p class=\"quiet\">{view.T("Somebody else has this room at that hour.", "该时段研讨室已有人使用。")}</p>",
        After = Panel(view),
    });

    private string Panel(CriticView view) => $"""
        <aside class="panel"><b>{view.T("Your bookings", "我的预约")}</b>
        <p>{view.T("Ash, 3 people, last Tuesday – confirmed", "白蜡厅，3人，上周二，已确认")}<br>{view.T("Reference", "编号")} {OtherReference('R')}</p></aside>
        """;
}
