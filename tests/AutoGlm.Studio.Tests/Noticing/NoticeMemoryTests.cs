using AutoGlm.Studio.Noticing;

namespace AutoGlm.Studio.Tests.Noticing;

public sealed class NoticeMemoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"read":null,"quiet":7}""")]
    [InlineData("{}")]
    public void Of_NothingThatCanBeRead_BeginsNow(string? kept)
    {
        var memory = NoticeMemory.Of(kept, Now);

        memory.Since.ShouldBe(Now);
        memory.InBrowser.ShouldBeFalse();
        Enum.GetValues<NoticeKind>().ShouldAllBe(kind => memory.Tells(kind));
    }

    [Fact]
    public void Write_IsReadBack()
    {
        var memory = NoticeMemory.Of(null, Now).WithRead([Notice("a")]).With(NoticeKind.TakeOver, false) with { InBrowser = true };

        var again = NoticeMemory.Of(memory.Write(), Now.AddDays(1));

        again.Since.ShouldBe(Now);
        again.IsUnread(Notice("a")).ShouldBeFalse();
        again.IsUnread(Notice("b")).ShouldBeTrue();
        again.Tells(NoticeKind.TakeOver).ShouldBeFalse();
        again.InBrowser.ShouldBeTrue();
        again.With(NoticeKind.TakeOver, true).Quiet.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ListsThatAreNull_AreEmpty() => NoticeMemory.Of($$"""{"since":"{{Now:O}}","read":null,"quiet":null}""", Now).Shown([Notice("a")]).Count.ShouldBe(1);

    [Fact]
    public void Shown_LeavesOutQuietKinds_AndRunsThatFailedBefore()
    {
        Notice[] all = [Notice("waits", NoticeKind.Approval, -5), Notice("new", NoticeKind.Failed, 1), Notice("old", NoticeKind.Failed, -1), Notice("form", NoticeKind.Form)];

        NoticeMemory.Of(null, Now).With(NoticeKind.Form, false).Shown(all).Select(notice => notice.Id).ShouldBe(["waits", "new"]);
    }

    [Fact]
    public void WithRead_TooMany_ForgetsTheOldest()
    {
        var memory = NoticeMemory.Of(null, Now).WithRead(Enumerable.Range(0, NoticeMemory.MostRead + 1).Select(number => Notice($"{number}")));

        memory.Read.Count.ShouldBe(NoticeMemory.MostRead);
        memory.IsUnread(Notice("0")).ShouldBeTrue();
        memory.IsUnread(Notice("1")).ShouldBeFalse();
    }

    private static Notice Notice(string id, NoticeKind kind = NoticeKind.Approval, int hours = 0) => new(id, kind, "run", "agent", "Agent", new("May it?", "可以吗？"), Now.AddHours(hours));
}
