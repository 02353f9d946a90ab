using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Safety;

/// <summary>What the rules make of buttons, dialogs, forms and keys, in both languages.</summary>
public class EffectRulesTests
{
    private static readonly EffectRules Rules = new();

    [Theory]
    [InlineData("Pay now", "pay")]
    [InlineData("Pay ¥128.00", "pay")]
    [InlineData("💳 Buy now", "pay")]
    [InlineData("Confirm payment", "pay")]
    [InlineData("Donate", "pay")]
    [InlineData("立即支付", "pay")]
    [InlineData("确认付款 ¥99.00", "pay")]
    [InlineData("立即充值", "pay")]
    [InlineData("Place order", "order")]
    [InlineData("Submit my order", "order")]
    [InlineData("Place bid", "order")]
    [InlineData("提交订单", "order")]
    [InlineData("立即抢购", "order")]
    [InlineData("Send", "send")]
    [InlineData("➤ Send message", "send")]
    [InlineData("Send invites (3)", "send")]
    [InlineData("发送", "send")]
    [InlineData("确认发送", "send")]
    [InlineData("Post comment", "post")]
    [InlineData("Publish", "post")]
    [InlineData("发表评论", "post")]
    [InlineData("发微博", "post")]
    [InlineData("🗑 Delete (3)", "delete")]
    [InlineData("Delete account permanently", "delete")]
    [InlineData("Close my account", "delete")]
    [InlineData("Empty trash", "delete")]
    [InlineData("Cancel my booking", "delete")]
    [InlineData("删除", "delete")]
    [InlineData("注销账号", "delete")]
    [InlineData("清空回收站", "delete")]
    [InlineData("取消订单", "delete")]
    [InlineData("Transfer", "transfer")]
    [InlineData("Send money", "transfer")]
    [InlineData("Withdraw funds", "transfer")]
    [InlineData("确认转账", "transfer")]
    [InlineData("提现", "transfer")]
    [InlineData("Install", "install")]
    [InlineData("Add to Chrome", "install")]
    [InlineData("立即安装", "install")]
    [InlineData("Authorize", "grant")]
    [InlineData("Allow access", "grant")]
    [InlineData("Make admin", "grant")]
    [InlineData("同意授权", "grant")]
    [InlineData("设为管理员", "grant")]
    [InlineData("Change password", "password")]
    [InlineData("Reset my password", "password")]
    [InlineData("修改登录密码", "password")]
    [InlineData("确认修改密码", "password")]
    [InlineData("Share my location", "share")]
    [InlineData("Share your contacts", "share")]
    [InlineData("共享我的位置", "share")]
    [InlineData("公开分享", "share")]
    public void Examine_ButtonThatCommits_IsFound(string label, string category) => Tap(label)!.Category.ShouldBe(category);

    [Theory]
    [InlineData("Next")]
    [InlineData("Search")]
    [InlineData("Add to cart")]
    [InlineData("加入购物车")]
    [InlineData("Continue")]
    [InlineData("OK")]
    [InlineData("Confirm")]
    [InlineData("确定")]
    [InlineData("Payment methods")]
    [InlineData("Pay later")]
    [InlineData("Sender")]
    [InlineData("Posts")]
    [InlineData("Deleted items")]
    [InlineData("Transfers")]
    [InlineData("Installed apps")]
    [InlineData("Allow all cookies")]
    [InlineData("Accept all")]
    [InlineData("Shared with me")]
    [InlineData("发送记录")]
    [InlineData("支付方式")]
    [InlineData("订单列表")]
    [InlineData("下一步")]
    [InlineData("Cancel")]
    [InlineData("取消")]
    [InlineData("Passwords")]
    [InlineData("Show password")]
    public void Examine_ButtonThatLeadsOn_IsNotFound(string label) => Tap(label).ShouldBeNull();

    [Theory]
    [InlineData("Are you sure you want to delete this report?", "Yes", "delete")]
    [InlineData("This action cannot be undone.", "Continue", "delete")]
    [InlineData("确定要删除这三个文件吗？", "确定", "delete")]
    [InlineData("删除后无法恢复", "继续", "delete")]
    [InlineData("Do you want to cancel this booking?", "OK", "delete")]
    [InlineData("You are about to transfer 500 EUR.", "Confirm", "transfer")]
    [InlineData("即将转账 500 元", "确认", "transfer")]
    [InlineData("Your card will be charged $20.00.", "OK", "pay")]
    [InlineData("Are you sure you want to send this to 240 people?", "Yes, go ahead", "send")]
    [InlineData("确定发送给所有人吗？", "好的", "send")]
    [InlineData("Do you really want to publish the article?", "Yes", "post")]
    [InlineData("Photo Helper wants to access your contacts", "Allow", "grant")]
    [InlineData("“地图”想要访问您的位置", "仅使用期间允许", "grant")]
    [InlineData("Do you want to install Speedy Tools?", "Yes", "install")]
    [InlineData("Share 12 photos with Kim?", "Share", "share")]
    [InlineData("确定要公开这份文档吗？", "确定", "share")]
    public void Examine_YesInADialog_MeansWhatTheDialogAsks(string asked, string button, string category)
    {
        var screen = Show(Dialog("Please confirm", Plain(asked), Button(button), Button("Not now")));
        Examine(screen, button)!.Category.ShouldBe(category);
        Examine(screen, "Not now").ShouldBeNull();
    }

    [Theory]
    [InlineData("We use cookies. Do you allow us to use them?", "Allow all")]
    [InlineData("我们使用 cookie 来改进体验，是否允许？", "同意")]
    [InlineData("Your session is about to end.", "Continue")]
    [InlineData("Choose a size", "OK")]
    [InlineData("New version available with faster search", "OK")]
    public void Examine_YesInADialogThatAsksForNothing_IsNotFound(string asked, string button) =>
        Examine(Show(Dialog("Notice", Plain(asked), Button(button))), button).ShouldBeNull();

    [Fact]
    public void Examine_SubmitOfAFormWithACard_Pays() => Examine(
        Show(Form("Details", Field("Name on card", "Ann"), Field("Card number", "4111"), Button("Submit"))), "Submit")!.Category.ShouldBe("pay");

    [Fact]
    public void Examine_ConfirmOfATransferForm_TellsSumAndRecipient()
    {
        var finding = Examine(Show(Form("转账", Field("收款人", "张三"), Field("金额（元）", "500"), Button("确认"))), "确认")!;
        finding.Category.ShouldBe("transfer");
        finding.Amount.ShouldBe(new EffectAmount(500, "CNY"));
        finding.Party.ShouldBe("张三");
    }

    [Fact]
    public void Examine_SaveOfAPasswordForm_ChangesThePassword()
    {
        var form = Form("Security", Field("Current password", null, type: "password"), Field("New password", null, type: "password"), Button("Save"));
        Examine(Show(form), "Save")!.Category.ShouldBe("password");
    }

    [Fact]
    public void Examine_SignUpForm_ChangesNoPassword() =>
        Examine(Show(Form("Sign up", Field("Password", null, type: "password"), Field("Repeat password", null, type: "password"), Button("Submit"))), "Submit").ShouldBeNull();

    [Theory]
    [InlineData("Contact us", "send")]
    [InlineData("在线留言", "send")]
    [InlineData("Leave a comment", "post")]
    [InlineData("发表点评", "post")]
    public void Examine_SubmitOfAMessage_IsTakenForWhatTheFormIsFor(string heading, string category)
    {
        var form = Form("", Heading(heading), Field("Your e-mail", "ann@example.test"), Field("Text", "Hello there") with { Tag = "textarea" }, Button("Submit"));
        Examine(Show(form), "Submit")!.Category.ShouldBe(category);
    }

    [Fact]
    public void Examine_SubmitOfAnEmptyMessage_IsNotFound() => Examine(
        Show(Form("", Heading("Contact us"), Field("Text", "") with { Tag = "textarea" }, Button("Submit"))), "Submit").ShouldBeNull();

    [Fact]
    public void Examine_Total_IsTheLargestThatIsShown()
    {
        // A page that writes a small sum on its button doesn't get past a limit with it.
        var screen = Show(Form("Checkout", Plain("Item"), Plain("$10.00"), Plain("Shipping"), Plain("$5.00"), Plain("Total"), Plain("$1,015.00"), Button("Pay $1.00")));
        Examine(screen, "Pay $1.00")!.Amount.ShouldBe(new EffectAmount(1015, "USD"));
    }

    [Fact]
    public void Examine_SumElsewhereOnThePage_IsFoundWhereTheFormNamesNone()
    {
        var screen = Show(Form("Address", Field("Name", "Ann"), Button("Place order")), Box(Plain("合计：¥88.50")));
        Examine(screen, "Place order")!.Amount.ShouldBe(new EffectAmount(88.5m, "CNY"));
    }

    [Fact]
    public void Examine_NoSum_IsNotGuessed() => Examine(Show(Plain("iPhone $999"), Button("Pay now")), "Pay now")!.Amount.ShouldBeNull();

    [Fact]
    public void Examine_IconWithoutWords_IsTakenForWhatItsMakersCallIt()
    {
        var screen = Show(Button("") with { Key = "btnDeleteItem" });
        Rules.Examine(Instruct(InstructionVerb.Tap), screen.Root.Children[0], screen)!.Category.ShouldBe("delete");
    }

    [Fact]
    public void Examine_NamelessIcon_IsTakenForWhatThePlannerCallsIt()
    {
        var screen = Show(Node("image") with { States = UiStates.Clickable });
        var instruction = Instruct(InstructionVerb.Tap) with { Target = new TargetPhrase { Name = "Send" } };
        Rules.Examine(instruction, screen.Root.Children[0], screen)!.Category.ShouldBe("send");
    }

    [Fact]
    public void Examine_PlannersOtherNameForAButton_MakesNoDifference()
    {
        var screen = Show(Button("Delete"));
        var instruction = Instruct(InstructionVerb.Tap) with { Target = new TargetPhrase { Name = "Open details" }, Sentence = "Tap the harmless details button" };
        Rules.Examine(instruction, screen.Get("Delete"), screen)!.Category.ShouldBe("delete");
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Control+Enter")]
    public void Examine_EnterInAChatLine_Sends(string key)
    {
        var screen = Show(Field("", "On my way", placeholder: "Write a message"));
        Rules.Examine(Instruct(InstructionVerb.Press) with { Value = key }, screen.Root.Children[0], screen)!.Category.ShouldBe("send");
    }

    [Fact]
    public void Examine_EnterInASearch_IsNotFound()
    {
        var screen = Show(Field("Search", "message to Kim", placeholder: "Search"));
        Rules.Examine(Instruct(InstructionVerb.Press) with { Value = "Enter" }, screen.Root.Children[0], screen).ShouldBeNull();
    }

    [Fact]
    public void Examine_EnterInAForm_WeighsAsMuchAsItsButton()
    {
        var screen = Show(Form("", Field("Coupon", "X1"), Button("Pay now")));
        Rules.Examine(Instruct(InstructionVerb.Press) with { Value = "Enter" }, screen.Get("Coupon"), screen)!.Category.ShouldBe("pay");
    }

    [Fact]
    public void Examine_EnterOnAFocusedButton_PressesIt()
    {
        var screen = Show(Button("删除"));
        Rules.Examine(Instruct(InstructionVerb.Press) with { Value = "Enter" }, screen.Get("删除"), screen)!.Category.ShouldBe("delete");
    }

    [Theory]
    [InlineData("Recycle bin")]
    [InlineData("回收站")]
    public void Examine_DropOnABin_Deletes(string bin)
    {
        var screen = Show(Plain("Report.docx"), Button(bin));
        var instruction = Instruct(InstructionVerb.Drag) with { DestinationRef = screen.Get(bin).Ref };
        Rules.Examine(instruction, screen.Get("Report.docx"), screen)!.Category.ShouldBe("delete");
    }

    [Fact]
    public void Examine_SwitchThatGivesAccess_CountsOnlyWhenTurnedOn()
    {
        var screen = Show(Checkbox("Share my location", role: "switch"));
        Rules.Examine(Instruct(InstructionVerb.Tap), screen.Root.Children[0], screen)!.Category.ShouldBe("share");
        var on = Show(Checkbox("Share my location", on: true, role: "switch"));
        Rules.Examine(Instruct(InstructionVerb.Tap), on.Root.Children[0], on).ShouldBeNull();
    }

    [Fact]
    public void Examine_LinkToAnotherPage_IsNotFoundUnlessItDeletesOrPays()
    {
        Examine(Show(Link("Post")), "Post").ShouldBeNull();
        Examine(Show(Link("Delete")), "Delete")!.Category.ShouldBe("delete");
    }

    [Fact]
    public void Examine_LongLabelOfAButton_StillCounts() => Tap("Pay now and receive your parcel within three working days at the address that you gave us before")!.Category.ShouldBe("pay");

    /// <summary>The name of a button is for programs, the words on it are for people; either may be the false one, and a tap on a word is a tap on the button.</summary>
    [Theory]
    [InlineData("Next", "Pay now", "Next")]
    [InlineData("Next", "Pay now", "Pay now")]
    [InlineData("Pay now", "Next", "Next")]
    [InlineData("保存", "确认付款", "保存")]
    [InlineData("确认付款", "保存", "保存")]
    public void Examine_ButtonThatShowsSomethingElseThanItsName_CountsByBoth(string name, string shown, string tapped) =>
        Examine(Show(Node("button", name, Plain(shown))), tapped)!.Category.ShouldBe("pay");

    [Fact]
    public void Examine_HarmlessWordBesideAButtonThatCommits_IsNotTheButton() => Examine(Show(Box(Plain("Next"), Button("Pay now"))), "Next").ShouldBeNull();

    private static UiNode Form(string name, params UiNode[] children) => Node("form", name, children) with { Tag = "form" };

    private static Instruction Instruct(InstructionVerb verb) => new() { Sentence = "", Verb = verb };

    private static SafetyFinding? Tap(string label) => Examine(Show(Button(label)), label);

    private static SafetyFinding? Examine(Observation screen, string label) => Rules.Examine(Instruct(InstructionVerb.Tap), screen.Get(label, null), screen);
}
