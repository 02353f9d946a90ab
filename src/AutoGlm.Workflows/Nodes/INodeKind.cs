using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Nodes;

/// <summary>
/// A kind of node as the designer and validation know it; how it executes is the engine's. A new kind is a new class
/// and one line where kinds are registered, nothing else.
/// </summary>
public interface INodeKind
{
    /// <summary>As documents name it: task, http, if, …</summary>
    string Kind { get; }

    LocalText Title { get; }

    LocalText Help { get; }

    /// <summary>trigger, task, tool, logic, human or end: colour and place in the palette.</summary>
    string Group { get; }

    bool TakesInput { get; }

    IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>Output ports; they may depend on the node's settings.</summary>
    IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node);

    /// <summary>Output ports at which a body of its own begins: what follows them is gone through in a frame, once or several times.</summary>
    IReadOnlyList<string> BodyPorts => [];

    /// <summary>Whether an attempt at it has a beginning and an end of its own, so that it can be timed and tried again.</summary>
    bool HasAttempts => BodyPorts.Count == 0;

    /// <summary>Fields that speak of the body, and may refer to its nodes.</summary>
    IReadOnlyList<string> BodyFields => [];

    /// <summary>What later nodes may refer to, as far as it is known before a run.</summary>
    IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent);

    /// <summary>Whether it may put out more than <see cref="OutputsOf"/> knows.</summary>
    bool OutputsAreOpen => false;

    /// <summary>Whether people may add one; not what only an import makes.</summary>
    bool InPalette => true;

    /// <summary>Problems beyond what <see cref="Fields"/> say.</summary>
    IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent);

    /// <summary>Problems that it has while it is switched off; nearly nothing has any.</summary>
    IEnumerable<Problem> ValidateDisabled(WorkflowNode node, AgentDocument agent) => [];
}
