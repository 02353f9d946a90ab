using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>The labels that are worded differently from seed to seed.</summary>
internal sealed record BookingLabels(
    Bilingual Reserve,
    Bilingual House,
    Bilingual Day,
    Bilingual Guests,
    Bilingual ToSittings,
    Bilingual ToDetails,
    Bilingual PartyName,
    Bilingual Finish,
    Bilingual Done,
    Bilingual Reference)
{
    public static BookingLabels Of(int wording) => wording switch
    {
        0 => new(
            new("Reserve", "订位"), new("Which house?", "选择门店"), new("Day", "日期"), new("How many of you?", "用餐人数"),
            new("Continue", "下一步"), new("Continue", "下一步"), new("Party name", "订位人姓名"),
            new("Place booking", "提交订位"), new("See you soon!", "订位成功"), new("Your reference", "您的订位编号")),
        1 => new(
            new("Book a table", "预订餐位"), new("Restaurant", "用餐门店"), new("Date of your visit", "用餐日期"), new("Covers", "人数"),
            new("Show sittings", "查看时段"), new("Next: your details", "填写订位信息"), new("Lead guest", "预订人"),
            new("Confirm reservation", "确认预订"), new("Reservation confirmed", "预订成功"), new("Reservation number", "预订号")),
        2 => new(
            new("Reservations", "在线订座"), new("Location", "分店"), new("When", "到店日期"), new("Guests", "几位用餐"),
            new("See what's free", "看看有哪些时间"), new("Take this sitting", "就选这个时间"), new("Name for the table", "怎么称呼您（姓名）"),
            new("Reserve this table", "立即订座"), new("Your table is reserved", "座位已为您留好"), new("Booking ref", "订座编号")),
        _ => new(
            new("Find a table", "我要订桌"), new("Choose a branch", "请选择分店"), new("Date", "哪一天"), new("Number of people", "用餐人数"),
            new("Next", "继续"), new("Next", "继续"), new("Who should we expect?", "请输入预订姓名"),
            new("Finish booking", "完成预订"), new("All set", "预订已完成"), new("Reference", "预订编号")),
    };
}
