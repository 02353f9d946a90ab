using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Noticing;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoGlm.Studio.Tests.Noticing;

public sealed class NoticeBoardTests
{
    private readonly StillEngine _engine = new();
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Watch_TellsOfWaitsAndFailedRuns_AndOfEachChange()
    {
        _engine.Inbox.Add(Item("mark", "take-over"));
        await _engine.StartAsync(new StartRun { Agent = new AgentDocument { Id = "a", Name = "A" }, Trigger = "api" }, default);
        using var board = new NoticeBoard(_engine, _clock, NullLogger<NoticeBoard>.Instance);
        var told = 0;
        var toldAgain = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        using var watching = board.Watch(() =>
        {
            if (++told == 2)
                toldAgain.SetResult();
        });
        board.Notices!.Select(notice => (notice.Id, notice.Kind)).ShouldBe([("run/mark", NoticeKind.TakeOver), ("failed/run1", NoticeKind.Failed)]);
        told.ShouldBe(1);

        _engine.Inbox.Add(Item("other", "approval"));
        _clock.Pass(NoticeBoard.LookEvery);
        await toldAgain.Task.WaitAsync(TimeSpan.FromMinutes(1));
        board.Notices!.Count.ShouldBe(3);
    }

    [Fact]
    public void Watch_LastOneLeft_LooksNoMore_AndTheNextIsToldAnew()
    {
        using var board = new NoticeBoard(_engine, _clock, NullLogger<NoticeBoard>.Instance);
        var (first, second) = (board.Watch(() => { }), board.Watch(() => { }));
        first.Dispose();
        first.Dispose();
        board.Notices.ShouldNotBeNull();
        second.Dispose();
        board.Notices.ShouldBeNull();

        _engine.Inbox.Add(Item("mark", "form"));
        var told = 0;
        using var third = board.Watch(() => told++);
        told.ShouldBe(1);
        board.Notices.ShouldHaveSingleItem().Kind.ShouldBe(NoticeKind.Form);
    }

    private static InboxItem Item(string id, string kind) => new("run", "a", "A", id, kind, "May it?", null, new(2026, 6, 12, 8, 0, 0, TimeSpan.Zero), null, null);
}
