using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Designing;

public sealed class DesignerSessionTests
{
    private readonly MemoryAgents _store = new();
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Undo_AfterTwoEdits_GivesEachStateBackAndRedoReturns()
    {
        await using var session = await OpenAsync();
        Rename(session, "one", "a");
        Rename(session, "two", "b");

        session.Undo();
        session.Document.Name.ShouldBe("one");
        session.Undo();
        session.Document.Name.ShouldBe("Agent");
        session.CanUndo.ShouldBeFalse();
        session.Redo();
        session.Redo();
        session.Document.Name.ShouldBe("two");
        session.CanRedo.ShouldBeFalse();
    }

    [Fact]
    public async Task Apply_TypingCloseTogether_IsOneStepOfUndo()
    {
        await using var session = await OpenAsync();
        Rename(session, "a", "name");
        Rename(session, "ab", "name");
        _clock.Pass(DesignerSession.MergeWithin + TimeSpan.FromSeconds(1));
        Rename(session, "abc", "name");

        session.Undo();
        session.Document.Name.ShouldBe("ab");
        session.Undo();
        session.Document.Name.ShouldBe("Agent");
    }

    [Fact]
    public async Task Apply_AfterUndo_DropsTheFuture()
    {
        await using var session = await OpenAsync();
        Rename(session, "one", null);
        session.Undo();
        Rename(session, "other", null);

        session.CanRedo.ShouldBeFalse();
    }

    [Fact]
    public async Task Apply_SameDocument_ChangesNothing()
    {
        await using var session = await OpenAsync();
        var changes = 0;
        session.Changed += () => changes++;

        session.Apply(agent => agent);

        session.CanUndo.ShouldBeFalse();
        changes.ShouldBe(0);
    }

    [Fact]
    public async Task Apply_Resting_IsSavedByItself()
    {
        await using var session = await OpenAsync();
        Rename(session, "saved", null);
        session.State.ShouldBe(SaveState.Unsaved);

        _clock.Pass(DesignerSession.SaveAfter);

        session.State.ShouldBe(SaveState.Saved);
        (await _store.GetDraftAsync("agent", default))!.Document.Name.ShouldBe("saved");
    }

    [Fact]
    public async Task Save_ChangedElsewhere_OverwritesNothingAndKeepsBoth()
    {
        await using var session = await OpenAsync();
        await SaveElsewhereAsync("theirs");
        Rename(session, "mine", null);

        await session.SaveAsync(default);

        session.State.ShouldBe(SaveState.Conflict);
        session.Document.Name.ShouldBe("mine");
        session.Theirs!.Document.Name.ShouldBe("theirs");
        (await _store.GetDraftAsync("agent", default))!.Document.Name.ShouldBe("theirs");
    }

    [Fact]
    public async Task TakeTheirs_InConflict_LeavesMineOneUndoAway()
    {
        await using var session = await ConflictAsync();

        session.TakeTheirs();

        session.State.ShouldBe(SaveState.Saved);
        session.Document.Name.ShouldBe("theirs");
        session.Undo();
        session.Document.Name.ShouldBe("mine");
    }

    [Fact]
    public async Task KeepMine_InConflict_SavesMineAndLeavesTheirsOneUndoAway()
    {
        await using var session = await ConflictAsync();

        await session.KeepMineAsync(default);

        session.State.ShouldBe(SaveState.Saved);
        (await _store.GetDraftAsync("agent", default))!.Document.Name.ShouldBe("mine");
        session.Undo();
        session.Document.Name.ShouldBe("theirs");
    }

    [Fact]
    public async Task SaveCopy_InConflict_KeepsBothUnderTheirOwnIds()
    {
        await using var session = await ConflictAsync();

        var id = await session.SaveCopyAsync("mine (copy)", default);

        id.ShouldBe("agent-2");
        (await _store.GetDraftAsync(id, default))!.Document.Name.ShouldBe("mine (copy)");
        session.Document.Name.ShouldBe("theirs");
    }

    [Fact]
    public async Task KeepMine_DeletedElsewhere_SavesItAnew()
    {
        await using var session = await OpenAsync();
        await _store.DeleteAsync("agent", default);
        Rename(session, "mine", null);
        await session.SaveAsync(default);
        session.State.ShouldBe(SaveState.Conflict);

        await session.KeepMineAsync(default);

        (await _store.GetDraftAsync("agent", default))!.Document.Name.ShouldBe("mine");
    }

    [Fact]
    public async Task Save_StoreFails_SaysSoAndWorksLater()
    {
        await using var session = await OpenAsync();
        _store.FailWith = new IOException("The disk is full.");
        Rename(session, "kept", null);

        await session.SaveAsync(default);
        session.State.ShouldBe(SaveState.Failed);
        session.SaveError.ShouldBe("The disk is full.");

        _store.FailWith = null;
        await session.SaveAsync(default);
        session.State.ShouldBe(SaveState.Saved);
    }

    private static void Rename(DesignerSession session, string name, string? key) =>
        session.Apply(agent => agent with { Name = name }, key);

    private async Task<DesignerSession> OpenAsync()
    {
        await _store.SaveDraftAsync(new AgentDocument { Id = "agent", Name = "Agent" }, 0, default);
        var draft = await _store.GetDraftAsync("agent", default);
        return new DesignerSession(draft!, _store, _clock, _ => [], Path.GetTempPath());
    }

    private async Task<DesignerSession> ConflictAsync()
    {
        var session = await OpenAsync();
        await SaveElsewhereAsync("theirs");
        Rename(session, "mine", null);
        await session.SaveAsync(default);
        return session;
    }

    private async Task SaveElsewhereAsync(string name)
    {
        AgentDraft draft = (await _store.GetDraftAsync("agent", default))!;
        await _store.SaveDraftAsync(draft.Document with { Name = name }, draft.Revision, default);
    }
}
