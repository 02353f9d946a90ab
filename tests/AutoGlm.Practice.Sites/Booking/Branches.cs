namespace AutoGlm.Practice.Sites.Booking;

/// <summary>The restaurants of the group. Which sittings are full doesn't depend on the seed.</summary>
public static class Branches
{
    /// <summary>
    /// Every branch. Harbour Quay is full at 18:30 and 19:00, Canal Street at 12:30; everything else is free.
    /// </summary>
    public static IReadOnlyList<Branch> All { get; } =
    [
        new("old-mill-lane", new("Old Mill Lane", "老磨坊店"),
            new("Where it all began: timber beams, an open kitchen and a garden at the back.", "创始老店，木梁老屋，明厨亮灶，后院可坐。"), []),
        new("harbour-quay", new("Harbour Quay", "海港码头店"),
            new("Fish straight off the boats and the best sunset in town.", "海鲜当日靠港直送，临窗可看落日。"), [new(18, 30), new(19, 0)]),
        new("station-square", new("Station Square", "车站广场店"),
            new("Two minutes from platform 4, quick at lunch and lively at night.", "出站步行两分钟，午市出餐快，晚市热闹。"), []),
        new("botanic-garden", new("Botanic Garden", "植物园店"),
            new("A glasshouse among the palms, with plenty for vegetarians.", "棕榈环绕的玻璃屋，素食选择丰富。"), []),
        new("canal-street", new("Canal Street", "运河街店"),
            new("Small plates by the water. Bring a jumper in winter.", "临水小馆，主打小份菜，冬天请记得添衣。"), [new(12, 30)]),
    ];

    /// <summary>The branch with this key, or null.</summary>
    public static Branch? Find(string? id) => All.FirstOrDefault(branch => branch.Id == id);

    /// <summary>The branches in the order a seed shows them.</summary>
    internal static IReadOnlyList<Branch> InOrderOf(int seed)
    {
        var start = seed % All.Count;
        return [.. All.Skip(start), .. All.Take(start)];
    }
}
