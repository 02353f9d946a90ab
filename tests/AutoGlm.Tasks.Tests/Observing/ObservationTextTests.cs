using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Observing;

public sealed class ObservationTextTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_SmallPage_SaysEachThingOnce()
    {
        var screen = Show(
            Heading("Sign in", 1),
            Box(Plain("Email"), Field("Email", "ada@home.test")),
            Box(Plain("Password"), Field("Password", null, type: "password") with { States = UiStates.Editable | UiStates.Secret }),
            Checkbox("Remember me", on: true),
            Choice("Language", "English", "中文"),
            Button("Sign in", UiStates.Disabled));

        var text = ObservationText.Of(screen);

        output.WriteLine(text);
        text.ShouldBe("""
            "Test" https://shop.test/start
            # Sign in
            textbox "Email" [e5] = "ada@home.test"
            textbox "Password" [e8] password
            checkbox "Remember me" [e9] checked
            combobox "Language" [e10] = "English" options: English, 中文
            button "Sign in" [e11] disabled

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Of_RowsOfOneKind_SaysTheKindOnce()
    {
        var text = ObservationText.Of(Show(Node("table", "People", Row(Column("Name"), Column("")), Person("Ada"), Person("Bo"), Person("Cy"))));

        output.WriteLine(text);
        text.ShouldContain("table \"People\":");
        text.ShouldContain("text | button \"Edit\" | button \"Delete\":");
        text.ShouldContain("Bo [e");
        text.Split("Delete").Length.ShouldBe(2);

        static UiNode Person(string name) => Row(Cell(Plain(name)), Cell(Button("Edit"), Button("Delete")));
    }

    [Theory]
    [InlineData(60, 4_500)]
    [InlineData(600, 25_000)]
    public void Of_LongList_StaysShortAndLeavesNoReferenceOut(int items, int limit)
    {
        var screen = Show(Box([.. Enumerable.Range(1, items).Select(i => Box(Heading($"Product {i}", 3), Plain($"${i}.99"), Link("Details", $"https://shop.test/{i}"), Button("Add to cart")))]));
        screen.Root.SelfAndDescendants().Count().ShouldBeGreaterThanOrEqualTo(items * 5);

        var text = ObservationText.Of(screen, 1_000_000);

        output.WriteLine(text[..600]);
        text.Length.ShouldBeLessThan(limit);
        foreach (var node in ObservationIndex.Of(screen).Interactives)
            text.ShouldContain($"[{node.Ref}]");
        for (var i = 1; i <= items; i++)
            text.ShouldContain($"Product {i}");
    }

    [Fact]
    public void Of_MoreThanTheLimit_SaysWhatIsLeftOut()
    {
        var screen = Show([.. Enumerable.Range(0, 200).Select(i => Plain($"Paragraph {i} with quite some words in it"))]);

        var text = ObservationText.Of(screen, 1000);

        text.Length.ShouldBeLessThanOrEqualTo(1000);
        text.ShouldContain("more lines");
    }
}
