using AutoGlm.Tasks.Instructing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Instructing;

public sealed class InstructionWriterTests
{
    private static readonly string[] Names =
    [
        "Search", "19:00", "Add to cart", "Sign in", "搜索", "知识图谱", "He said \"no\"", "“引号”里", @"C:\new\", "in the box", "第二个按钮",
        "it's", "next to me", "第3项的内容", "a → b", "100 %", "Line\nbreak", "·", "at the top right", "into", "{{secret:shop.password}}", "'q'", "`code`",
    ];

    private static readonly string?[] Kinds = [null, .. new[] { "button", "link", "field", "checkbox", "radio", "dropdown", "tab", "icon", "menu item", "row", "option", "image", "item" }];

    private static readonly string?[] Places = [null, null, "top left", "top right", "bottom", "center", "left"];

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Compose_AnyInstruction_IsReadBackTheSame(string language)
    {
        var random = new Random(20_240_817);
        for (var i = 0; i < 3000; i++)
        {
            var written = Any(random, language);
            var read = InstructionReader.Read(written.Sentence);

            (read with { Sentence = "" }).ShouldBe(written with { Sentence = "" }, written.Sentence);
        }
    }

    [Fact]
    public void Compose_Examples_ReadWell()
    {
        InstructionWriter.Compose(InstructionVerb.Tap, new() { Name = "19:00", Kind = "button", Within = "Golden Fork" }, null, "en")
            .ShouldBe("Tap the \"19:00\" button in \"Golden Fork\"");
        InstructionWriter.Compose(InstructionVerb.Type, new() { Name = "姓名", Kind = "field" }, "王小明", "zh")
            .ShouldBe("在“姓名”输入框中输入“王小明”");
    }

    [Fact]
    public void Compose_TapWithoutTarget_IsRefused() =>
        Should.Throw<ArgumentException>(() => InstructionWriter.Compose(InstructionVerb.Tap, null, null, "en"));

    private static Instruction Any(Random random, string language)
    {
        var verbs = Enum.GetValues<InstructionVerb>();
        var verb = verbs[random.Next(verbs.Length)];
        return verb switch
        {
            InstructionVerb.Type or InstructionVerb.Upload => InstructionWriter.Write(verb, Maybe(random), Name(random), language),
            // A value alone and a bare name alone are the same sentence.
            InstructionVerb.Select => InstructionWriter.Write(verb, Maybe(random), Name(random), language),
            InstructionVerb.Press => InstructionWriter.Write(verb, null, random.Next(2) == 0 ? "Enter" : "Control+A", language),
            InstructionVerb.Scroll => InstructionWriter.Write(verb, Maybe(random), random.Next(2) == 0 ? "up" : "down", language),
            InstructionVerb.Open or InstructionVerb.SwitchWindow or InstructionVerb.CloseWindow => InstructionWriter.Write(verb, null, Name(random), language),
            InstructionVerb.Back or InstructionVerb.Forward or InstructionVerb.Home or InstructionVerb.Wait => InstructionWriter.Write(verb, null, null, language),
            InstructionVerb.Drag => InstructionWriter.Write(verb, Phrase(random), null, language, new TargetPhrase { Name = Name(random) }),
            // "Close the tab" closes a window.
            InstructionVerb.Dismiss => InstructionWriter.Write(verb, Maybe(random) is { } phrase ? phrase with { Kind = "dialog" } : null, null, language),
            _ => InstructionWriter.Write(verb, Phrase(random), null, language),
        };
    }

    private static TargetPhrase? Maybe(Random random) => random.Next(3) == 0 ? null : Phrase(random);

    private static TargetPhrase Phrase(Random random)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        var name = kind is not null && random.Next(5) == 0 ? "" : Name(random);
        return new TargetPhrase
        {
            Name = name,
            Kind = kind,
            Within = random.Next(3) == 0 ? Name(random) : null,
            Near = random.Next(4) == 0 ? new[] { "", "below ", "above ", "left of ", "right of " }[random.Next(5)] + Name(random) : null,
            Ordinal = random.Next(4) == 0 ? new[] { 1, 2, 3, 11, 22, -1, -2 }[random.Next(7)] : null,
            Place = Places[random.Next(Places.Length)],
        };
    }

    private static string Name(Random random) => Names[random.Next(Names.Length)];
}
