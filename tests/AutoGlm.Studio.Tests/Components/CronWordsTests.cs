using System.Globalization;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;

namespace AutoGlm.Studio.Tests.Components;

public sealed class CronWordsTests
{
    [Theory]
    [InlineData("* * * * *", "Every minute", "每分钟")]
    [InlineData("*/15 * * * *", "Every 15 minutes", "每 15 分钟")]
    [InlineData("5 * * * *", "Every hour, 05 minutes past", "每小时的第 05 分钟")]
    [InlineData("0 */6 * * *", "Every 6 hours, 00 minutes past", "每 6 小时的第 00 分钟")]
    [InlineData("0 7 * * 1-5", "Monday to Friday at 07:00", "周一至周五 07:00")]
    [InlineData("30 18 * * 0,3", "Sun, Wed at 18:30", "周日、周三 18:30")]
    [InlineData("0 9 1 * *", "On day 1 of each month at 09:00", "每月 1 日 09:00")]
    [InlineData("0 9 1 1 *", null, null)]
    public void Of_SaysWhen(string cron, string? english, string? chinese)
    {
        Said(cron, StudioLanguages.English).ShouldBe(english);
        Said(cron, StudioLanguages.Chinese).ShouldBe(chinese);
    }

    private static string? Said(string cron, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return CronWords.Of(cron, new StudioTexts());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
