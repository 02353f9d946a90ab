using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Critic;

/// <summary>The subjects of the critic pages; a seed varies the values.</summary>
internal static class Scenarios
{
    private static readonly Bilingual[] People =
        [new("Nora Lindqvist", "林晓雨"), new("Daniel Okoye", "高志远"), new("Mei Tanaka", "沈佳宁"), new("Peter Novak", "方文博")];

    private static readonly Bilingual[] Cities =
        [new("Leeds", "苏州"), new("Cork", "青岛"), new("Porto", "昆明"), new("Graz", "厦门")];

    private static readonly Bilingual NameLabel = new("Name", "姓名");

    public static FormScenario Table(int seed)
    {
        var person = Pick(People, seed);
        var guests = $"{3 + (seed % 4)}";
        var time = new[] { "18:00", "19:00", "20:00" }[seed % 3];
        return new(
            new("Linden Bistro", "菩提树小酒馆"), new("Book a table for tonight", "预订今晚的餐位"),
            new("Our kitchen is open until ten.", "厨房营业至晚上十点。"),
            [
                new("name", NameLabel, person),
                new("guests", new("Guests", "人数"), Same(guests)) { Options = [.. Enumerable.Range(1, 8).Select(n => Same($"{n}"))] },
                new("time", new("Time", "时间"), Same(time)) { Options = [Same("18:00"), Same("19:00"), Same("20:00")] },
            ],
            new("Book", "预订"),
            new($"Book a table for {guests} tonight at {time} under the name {person.English} and tell me the reference number.",
                $"以{person.Chinese}的名义预订今晚{time}的餐位，{guests}位，并告诉我预订编号。"),
            new("Your table is booked", "餐位预订成功"), true);
    }

    public static FormScenario Dentist(int seed)
    {
        var person = Pick(People, seed + 1);
        var phone = $"0163296{1000 + (seed % 900)}";
        return new(
            new("Dr Amari, dental practice", "安和口腔诊所"), new("Ask for an appointment", "预约就诊"),
            new("We ring you back to agree on the hour.", "我们会致电与您确认具体时间。"),
            [
                new("name", new("Patient", "就诊人"), person),
                new("phone", new("Telephone", "联系电话"), Same(phone)) { Type = "tel" },
                new("reason", new("Reason", "就诊项目"), new("Cleaning", "洗牙"))
                    { Options = [new("Check-up", "口腔检查"), new("Cleaning", "洗牙"), new("Toothache", "牙痛")] },
            ],
            new("Send request", "提交预约"),
            new($"Ask for a cleaning appointment for {person.English}, telephone {phone}.", $"为{person.Chinese}预约洗牙，电话{phone}。"),
            new("We have your request", "预约申请已收到"), false);
    }

    public static FormScenario Profile(int seed)
    {
        var person = Pick(People, seed + 2);
        var city = Pick(Cities, seed);
        return new(
            new("Trailmates", "同路人社区"), new("Your profile", "个人资料"),
            new("Others see this on your tours.", "其他成员会在您的活动中看到这些信息。"),
            [
                new("display", new("Display name", "昵称"), person) { Initial = new("hiker2231", "山友2231") },
                new("city", new("City", "所在城市"), city) { Initial = new("London", "上海") },
            ],
            new("Save", "保存"),
            new($"Change my display name to {person.English} and my city to {city.English}, and save it.",
                $"把我的昵称改为{person.Chinese}，所在城市改为{city.Chinese}，并保存。"),
            new("Saved", "已保存"), false);
    }

    public static FormScenario Parcel(int seed)
    {
        var number = $"PX{704100 + (seed % 1000)}";
        return new(
            new("Swiftpost", "迅达快递"), new("Where shall we leave your parcel?", "更改派送方式"),
            new("Possible until the evening before delivery.", "派送前一天晚上之前均可修改。"),
            [
                new("parcel", new("Parcel number", "运单号"), Same(number)),
                new("place", new("Leave it at", "派送至"), new("Parcel shop", "快递驿站"))
                    { Options = [new("Front door", "家门口"), new("Neighbour", "邻居代收"), new("Parcel shop", "快递驿站")] },
                new("note", new("Note for the driver", "给快递员的留言"), new("ring twice", "按两次门铃")),
            ],
            new("Change delivery", "确认修改"),
            new($"Have parcel {number} left at the parcel shop, with the note \"ring twice\" for the driver.",
                $"把运单{number}改送到快递驿站，给快递员留言“按两次门铃”。"),
            new("Delivery changed", "派送方式已修改"), false);
    }

    public static FormScenario Course(int seed)
    {
        var person = Pick(People, seed + 3);
        var mail = $"{person.English.Split(' ')[0].ToLowerInvariant()}{seed % 50}@example.org";
        return new(
            new("Evening College", "市民夜校"), new("Enrol in a course", "课程报名"),
            new("Courses start in the first week of next month.", "课程于下月第一周开课。"),
            [
                new("name", new("Full name", "学员姓名"), person),
                new("mail", new("E-mail", "电子邮箱"), Same(mail)) { Type = "email" },
                new("course", new("Course", "课程"), new("Pottery", "陶艺"))
                    { Options = [new("Drawing", "素描"), new("Pottery", "陶艺"), new("Spanish", "西班牙语")] },
            ],
            new("Enrol", "报名"),
            new($"Enrol {person.English} ({mail}) in the pottery course; I need the reference.",
                $"给{person.Chinese}（{mail}）报名陶艺课，我需要报名编号。"),
            new("You are enrolled", "报名成功"), true);
    }

    public static FormScenario Room(int seed)
    {
        var person = Pick(People, seed);
        var people = $"{4 + (seed % 5)}";
        return new(
            new("City Library", "市图书馆"), new("Study rooms", "研讨室预约"),
            new("Rooms can be had for two hours this afternoon.", "今天下午可预约，每次两小时。"),
            [
                new("name", new("Reader", "读者姓名"), person),
                new("people", new("How many people", "使用人数"), Same(people)) { Type = "number" },
                new("room", new("Room", "研讨室"), new("Birch", "白桦厅"))
                    { Options = [new("Ash", "白蜡厅"), new("Birch", "白桦厅"), new("Cedar", "雪松厅")] },
            ],
            new("Get the room", "预约"),
            new($"Get the Birch room for {people} people for {person.English} and give me the reference.",
                $"为{person.Chinese}预约白桦厅，{people}人使用，并给我预约编号。"),
            new("The room is yours", "研讨室预约成功"), true);
    }

    private static Bilingual Same(string text) => new(text, text);

    private static Bilingual Pick(Bilingual[] from, int seed) => from[seed % from.Length];
}
