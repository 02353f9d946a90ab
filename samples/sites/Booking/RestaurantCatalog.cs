using System.Globalization;
using System.Text.Json;
using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>All restaurants, and the search among them.</summary>
internal sealed class RestaurantCatalog
{
    private readonly List<Restaurant> _all;

    public RestaurantCatalog()
    {
        using var data = new SiteAssets().Open("booking-data/restaurants.json");
        _all = JsonSerializer.Deserialize<List<Restaurant>>(data, SiteJson.Options)!;
    }

    public IReadOnlyList<Restaurant> All => _all;

    public Restaurant? Find(string? id) => _all.Find(restaurant => restaurant.Id == id);

    /// <summary>Those that hold every word of the query in either language; when none does, those that hold the most.</summary>
    public IReadOnlyList<Restaurant> Search(string? query)
    {
        var words = (query ?? "").Split((char[])[' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return _all;
        var scored = _all.Select(restaurant => (restaurant, score: words.Count(word => Holds(restaurant, word)))).ToList();
        var best = scored.Max(entry => entry.score);
        return best == 0 ? [] : [.. scored.Where(entry => entry.score == best).Select(entry => entry.restaurant)];
    }

    private static bool Holds(Restaurant restaurant, string word) =>
        ((LocalText[])[restaurant.Name, restaurant.Cuisine, restaurant.Area, restaurant.Address, restaurant.Tagline])
        .Any(text => Holds(text.En, word) || Holds(text.Zh, word));

    private static bool Holds(string text, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
