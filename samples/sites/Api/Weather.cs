namespace AutoGlm.Samples.Sites.Api;

/// <summary>A day's made-up weather in a city.</summary>
/// <param name="Condition">sunny, cloudy, rain, storm or snow.</param>
/// <param name="RainProbability">In percent, 0 to 100.</param>
internal sealed record Weather(string City, DateOnly Date, string Condition, int TemperatureC, int RainProbability);
