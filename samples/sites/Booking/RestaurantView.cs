namespace AutoGlm.Samples.Sites.Booking;

/// <summary>A restaurant as a page shows it: in one language, with the slots of one date.</summary>
/// <param name="Open">Whether it seats guests on that date at all.</param>
/// <param name="Near">The free times nearest to the one asked for, when that one is full.</param>
internal sealed record RestaurantView(
    string Id,
    string Name,
    string Cuisine,
    string Area,
    string Address,
    string Tagline,
    string About,
    int Price,
    double Rating,
    int Reviews,
    bool Open,
    IReadOnlyList<Slot> Slots,
    IReadOnlyList<string> Near)
{
    public static RestaurantView Of(Restaurant restaurant, SlotTable table, DateOnly date, TimeOnly? wanted, string language)
    {
        var near = wanted is { } time && !table.LooksFree(restaurant, date, time) ? table.Near(restaurant, date, time) : [];
        return new RestaurantView(
            restaurant.Id,
            restaurant.Name.In(language),
            restaurant.Cuisine.In(language),
            restaurant.Area.In(language),
            restaurant.Address.In(language),
            restaurant.Tagline.In(language),
            restaurant.About.In(language),
            restaurant.Price,
            restaurant.Rating,
            restaurant.Reviews,
            table.Opens(restaurant, date),
            table.On(restaurant, date),
            near);
    }
}
