using AutoGlm.Tasks.Text;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Text;

public class SimilarityTests
{
    [Theory]
    [InlineData("Search", "ＳＥＡＲＣＨ")]
    [InlineData("Café", "cafe")]
    [InlineData("Check out", "checkout")]
    [InlineData("E-mail", "email")]
    [InlineData("Guests", "Guest")]
    public void Of_SameWordsWrittenOtherwise_IsNearlyOne(string a, string b) => Similarity.Of(a, b).ShouldBeGreaterThan(0.95);

    [Theory]
    [InlineData("Search", "查询")]
    [InlineData("Confirm", "确认")]
    [InlineData("Next", "下一步")]
    [InlineData("Close", "No, thanks")]
    [InlineData("关闭", "不,谢谢")]
    [InlineData("Party size", "How many people?")]
    [InlineData("人数", "Guests")]
    [InlineData("Mobile", "联系电话")]
    [InlineData("Lead guest", "预订人")]
    [InlineData("Newest", "发表时间")]
    [InlineData("Confirmation number", "预订号")]
    [InlineData("Log in", "Sign in")]
    [InlineData("Sitting", "时间")]
    public void Of_Synonyms_IsHigh(string a, string b) => Similarity.Of(a, b).ShouldBeGreaterThan(0.8);

    [Theory]
    [InlineData("Dismiss ad", "Close ad")]
    [InlineData("Town or airport", "City or airport")]
    [InlineData("Find company", "Search company")]
    [InlineData("检索公司", "搜索公司")]
    [InlineData("Remove draft 3", "Delete draft 3")]
    [InlineData("Basket (2)", "Cart (2)")]
    public void Of_OneWordOfSeveralSaidOtherwise_IsHigh(string a, string b) => Similarity.Of(a, b).ShouldBeGreaterThan(0.8);

    [Theory]
    [InlineData("Remove draft 3", "Delete draft 4")]
    [InlineData("Delete account", "Delete invoice")]
    [InlineData("Remove account", "Delete invoice")]
    [InlineData("删除草稿", "移除账户")]
    public void Of_SameDeedOnAnotherThing_IsLow(string a, string b) => Similarity.Of(a, b).ShouldBeLessThan(0.7);

    [Theory]
    [InlineData("Resturant", "Restaurant")]
    [InlineData("Sumbit", "Submit")]
    [InlineData("Confirmaton number", "Confirmation number")]
    public void Of_Slip_IsHigh(string a, string b) => Similarity.Of(a, b).ShouldBeGreaterThan(0.75);

    [Theory]
    [InlineData("Submit", "Cancel")]
    [InlineData("Date", "Phone")]
    [InlineData("Room 12", "Room 13")]
    [InlineData("登录", "登出")]
    [InlineData("姓名", "电话")]
    [InlineData("the", "")]
    public void Of_OtherThings_IsLow(string a, string b) => Similarity.Of(a, b).ShouldBeLessThan(0.6);

    [Theory]
    [InlineData("Golden Fork", "Golden Fork Restaurant", "Golden Lion Restaurant")]
    [InlineData("submit order", "Submit order", "Order history")]
    [InlineData("手机号", "请输入手机号码", "请输入姓名")]
    [InlineData("email", "Your email address", "Your postal address")]
    public void Of_Better_BeatsWorse(string wanted, string better, string worse) =>
        Similarity.Of(wanted, better).ShouldBeGreaterThan(Similarity.Of(wanted, worse) + 0.1);

    [Fact]
    public void ConceptsOf_LabelWithFillers_NamesTheConcept() => Synonyms.Best("Please enter your full name *").ShouldBe(Concepts.PersonName);

    [Theory]
    [InlineData("partySize", "party size")]
    [InlineData("lead_guest", "lead guest")]
    public void WordsOfName_ProgrammersName_IsWords(string name, string words) => Tokens.WordsOfName(name).ShouldBe(words);

    [Fact]
    public void Tokens_Chinese_CutsByWordsThenPairs() => Tokens.Of("请输入您的手机号码").ShouldContain("手机号码");
}
