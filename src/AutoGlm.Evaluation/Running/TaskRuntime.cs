using AutoGlm.Evaluation.Baselines;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Evaluation.Running;

/// <summary>The product's task runtime, with parts to be exchanged.</summary>
/// <param name="services">Where the product was put together.</param>
public sealed class TaskRuntime(IServiceProvider services)
{
    /// <summary>The product's, its usual one first, and one to compare with.</summary>
    public IReadOnlyList<IPlanner> Planners { get; } = [.. services.GetServices<IPlanner>(), new LiteralPlanner()];

    /// <summary>The product's, its usual one first, and one to compare with.</summary>
    public IReadOnlyList<IGrounder> Grounders { get; } = [.. services.GetServices<IGrounder>(), new ExactGrounder()];

    public TimeProvider Time { get; } = services.GetService<TimeProvider>() ?? TimeProvider.System;

    /// <summary>The product's surfaces of a kind. Throws <see cref="EvaluationException"/> when it has none.</summary>
    public ISurfaceProvider Surfaces(string kind) => services.GetServices<ISurfaceProvider>().FirstOrDefault(one => one.Kind == kind)
        ?? throw new EvaluationException("", $"There is no surface of kind “{kind}” here.", "Install what it needs.");

    /// <summary>A runner of these parts; what isn't given is the product's.</summary>
    public ITaskRunner Runner(ISurfaceProvider surfaces, IPlanner planner, IGrounder grounder) =>
        ActivatorUtilities.CreateInstance<TaskRunner>(services, new[] { surfaces }, new[] { planner }, grounder);
}
