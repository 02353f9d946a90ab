using AutoGlm.Tasks.Planning.Embedded.Recovering;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

public class RewritingTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Write the date as YYYY-MM-DD.", "3 May 1990", "1990-05-03")]
    [InlineData("Write the date as DD.MM.YYYY.", "1990-05-03", "03.05.1990")]
    [InlineData("日期格式应为 YYYY-MM-DD。", "1990年5月3日", "1990-05-03")]
    [InlineData("Digits only, without spaces or signs.", "(612) 345-6789", "6123456789")]
    [InlineData("只能填数字，不含空格和符号。", "612-345", "612345")]
    [InlineData("Please use capital letters.", "ab12", "AB12")]
    public void As_RuleOfAForm_WritesTheValueSo(string rule, string value, string expected) => Rewriting.As(rule, value, Clock).ShouldBe(expected);

    [Theory]
    [InlineData("This is not an e-mail address.")]
    [InlineData("请填写姓名。")]
    public void As_NoRule_LeavesTheValue(string text) => Rewriting.As(text, "Ann", Clock).ShouldBeNull();
}
