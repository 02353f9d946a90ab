using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Nodes;

/// <summary>What a node waits for.</summary>
/// <param name="WaitsFor">approval, form, timer or event.</param>
/// <param name="Question">What people read; null where nobody is asked.</param>
/// <param name="Details">Until when, for whom, for which event.</param>
internal sealed record NodeWait(string WaitsFor, Question? Question, WaitDetails Details);
