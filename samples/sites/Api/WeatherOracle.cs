using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Api;

/// <summary>Weather that follows from city and date alone; the README gives the rule.</summary>
internal static class WeatherOracle
{
    public static Weather For(string city, DateOnly date)
    {
        var place = city.Trim();
        var seed = $"{place.ToLowerInvariant()}|{date:yyyy-MM-dd}";
        var warmth = 16 - (int)Math.Round(12 * Math.Cos(2 * Math.PI * (date.DayOfYear - 20) / 365.0));
        var temperature = warmth + (StableHash.Percent(seed + "|t") % 9) - 4;
        var rain = StableHash.Percent(seed + "|r");
        var condition = rain switch
        {
            < 30 => "sunny",
            < 60 => "cloudy",
            _ when temperature <= 1 => "snow",
            < 90 => "rain",
            _ => "storm",
        };
        return new Weather(place, date, condition, temperature, rain);
    }
}
