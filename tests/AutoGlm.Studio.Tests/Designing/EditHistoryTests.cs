using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Designing;

public sealed class EditHistoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Folder => _folder.Data.Root;

    [Fact]
    public async Task Undo_FarBeyondWhatIsKeptInMemory_GoesBackToTheBeginningAndForthAgain()
    {
        const int steps = 730;
        await using var session = Session();
        for (var step = 1; step <= steps; step++)
            session.Apply(agent => agent with { Name = $"Step {step}", Description = new string('x', step) });

        Directory.EnumerateFiles(Folder).ShouldHaveSingleItem("What doesn't stay in memory is in one file.");
        for (var step = steps - 1; step >= 0; step--)
        {
            session.CanUndo.ShouldBeTrue();
            session.Undo();
            session.Document.Name.ShouldBe($"Step {step}");
            session.Document.Description.Length.ShouldBe(step);
        }

        session.CanUndo.ShouldBeFalse();
        for (var step = 1; step <= steps; step++)
            session.Redo();
        session.Document.Name.ShouldBe($"Step {steps}");
        session.CanRedo.ShouldBeFalse();
    }

    [Fact]
    public async Task Edits_AfterAnUndoThatReachedTheDisk_GoOnFromThere()
    {
        await using var session = Session();
        for (var step = 1; step <= 300; step++)
            session.Apply(agent => agent with { Name = $"Step {step}" });
        for (var step = 0; step < 250; step++)
            session.Undo();
        for (var step = 1; step <= 300; step++)
            session.Apply(agent => agent with { Name = $"Other {step}" });
        for (var step = 0; step < 300; step++)
            session.Undo();

        session.Document.Name.ShouldBe("Step 50");
        session.Undo();
        session.Document.Name.ShouldBe("Step 49");
    }

    [Fact]
    public async Task Edits_WhereNothingCanBeWritten_CanStillBeUndone()
    {
        var blocked = Path.Combine(Folder, "file");
        await File.WriteAllTextAsync(blocked, "");
        await using var session = Session(blocked);
        for (var step = 1; step <= 500; step++)
            session.Apply(agent => agent with { Name = $"Step {step}" });
        for (var step = 0; step < 500; step++)
            session.Undo();

        session.Document.Name.ShouldBe("Step 0");
    }

    [Fact]
    public async Task End_OfTheSession_LeavesNoFile()
    {
        await using (var session = Session())
        {
            for (var step = 1; step <= 300; step++)
                session.Apply(agent => agent with { Name = $"Step {step}" });
        }

        Directory.EnumerateFiles(Folder).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private DesignerSession Session(string? folder = null) => new(
        new AgentDraft(new AgentDocument { Id = "agent", Name = "Step 0" }, 0, default), new MemoryAgents(), new ManualClock(), _ => [], folder ?? Folder);
}
