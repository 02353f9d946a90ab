using AutoGlm.Authoring.Embedded.Drawing;
using AutoGlm.Authoring.Embedded.Reading;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded;

/// <summary>Understands descriptions in English and Chinese without a model or a network. The same words always give the same draft.</summary>
public sealed class EmbeddedDescriber(TimeProvider clock) : IAgentDescriber
{
    public string Name => "embedded";

    public ValueTask<DescribedAgent> DescribeAsync(DescribeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var text = request.Text?.Trim() ?? "";
        if (!text.Any(char.IsLetter))
            throw new DescribeException(new("There is nothing to describe an agent by.", "没有可用来描述智能体的内容。"), new("Say in a sentence what it should do.", "请用一句话说明它要做什么。"));
        if (text.Length > DescribeRequest.MaxLength)
            throw new DescribeException(new($"The text has {text.Length} characters; {DescribeRequest.MaxLength} are read.", $"文本有 {text.Length} 个字符，最多读取 {DescribeRequest.MaxLength} 个。"), new("Shorten it, or describe one part after the other.", "请缩短文本，或分几部分描述。"));
        return ValueTask.FromResult(Describe(text, request.Language));
    }

    private DescribedAgent Describe(string text, string? language)
    {
        var said = new Said(text);
        var start = 0;
        var occasion = OccasionReader.Read(said);
        if (occasion is not null)
            start = occasion.Span.End;
        var schedule = occasion is null ? ScheduleReader.Read(said) : null;
        var heard = schedule is null ? said : Without(said, schedule.Span);
        var steps = new StepReader(heard, clock.GetLocalNow()).Read(new TextSpan(start, text.Length - start));
        var chinese = language is null ? said.IsChinese : language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return new AgentDrawing(heard, chinese).Draw(occasion, schedule, steps, text);
    }

    /// <summary>The text with its times covered by spaces, so that they are no part of what is to be done.</summary>
    private static Said Without(Said said, TextSpan span) =>
        new(string.Concat(said.Text.AsSpan(0, span.Start), new string(' ', span.Length), said.Text.AsSpan(span.End)));
}
