namespace AutoGlm.Studio.Api;

/// <summary>What is to become a draft agent.</summary>
/// <param name="Text">What the agent should do, in English or Chinese.</param>
/// <param name="Language">en or zh-CN; absent for the text's own.</param>
public sealed record DescribeWish(string? Text, string? Language);
