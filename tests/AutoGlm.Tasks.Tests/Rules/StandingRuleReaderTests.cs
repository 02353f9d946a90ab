using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Rules;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Rules;

public sealed class StandingRuleReaderTests
{
    [Theory]
    [InlineData("Never choose the advertised offer", "advertised")]
    [InlineData("Don't click \"Buy now\".", "Buy now")]
    [InlineData("never press the Delete button", "Delete")]
    [InlineData("Choose any hotel except Grand Palace", "Grand Palace")]
    [InlineData("Avoid using express delivery", "express delivery")]
    [InlineData("不要选择广告商品", "广告")]
    [InlineData("千万别点击“立即购买”按钮", "立即购买")]
    [InlineData("绝不选带有推广的结果", "推广")]
    public void Read_Never_SaysWhat(string rule, string what) => StandingRuleReader.Read(rule).ShouldBeOfType<NeverRule>().What.ShouldBe(what);

    [Theory]
    [InlineData("Always close the newsletter box first", InstructionVerb.Dismiss, "newsletter")]
    [InlineData("First dismiss the survey", InstructionVerb.Dismiss, "survey")]
    [InlineData("Always tap the \"Skip intro\" button first", InstructionVerb.Tap, "Skip intro")]
    [InlineData("Always reject the cookies", InstructionVerb.Tap, "reject cookies")]
    [InlineData("always tick \"Paperless\"", InstructionVerb.Check, "Paperless")]
    [InlineData("总是先关闭订阅弹窗", InstructionVerb.Dismiss, "订阅")]
    [InlineData("先点击“跳过”按钮", InstructionVerb.Tap, "跳过")]
    public void Read_First_SaysWhatToDo(string rule, InstructionVerb verb, string name)
    {
        var first = StandingRuleReader.Read(rule).ShouldBeOfType<FirstRule>();

        first.Verb.ShouldBe(verb);
        first.Target.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("If \"Sold out\" appears, never press Reserve")]
    [InlineData("如果出现“已售罄”，就不要点击预订")]
    public void Read_Conditional_KeepsTheCondition(string rule) => StandingRuleReader.Read(rule).ShouldBeOfType<NeverRule>().When.ShouldNotBeNull();

    [Theory]
    [InlineData("Pick the cheaper of two equal ones")]
    [InlineData("Be polite")]
    [InlineData("Never choose anything over 100 euros")]
    [InlineData("Never book before asking me")]
    [InlineData("If the boss is in a bad mood then wait a bit")]
    [InlineData("两个一样时选便宜的")]
    [InlineData("不要购买超过100元的商品")]
    [InlineData("")]
    public void Understands_SaysMore_Not(string rule) => StandingRuleReader.Understands(rule).ShouldBeFalse();
}
