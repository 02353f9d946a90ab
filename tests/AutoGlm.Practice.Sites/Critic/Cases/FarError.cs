using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The reason for the refusal stands at the far end of a long page.</summary>
internal sealed class FarError(int seed)
    : CriticCase("far-error", CriticExpectation.NotSuccess, Scenarios.Dentist(seed), seed, chinese: false)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook { After = OpeningHours(view) });

    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => view.FormPage(new FormLook
    {
        Values = filled,
        After = OpeningHours(view) + $"<p class=\"quiet\">{view.T("We aren't taking on new patients at present, so this request was not sent.", "目前暂不接收新患者，本次申请未提交。")}</p>",
    });

    private static string OpeningHours(CriticView view) => $"""
        <section class="long"><h2>{view.T("Opening hours", "门诊时间")}</h2>
        <p>{view.T("Monday to Thursday 8 to 17, Friday 8 to 13", "周一至周四8:00–17:00，周五8:00–13:00")}</p></section>
        """;
}
