using AutoGlm.Tasks.Understanding;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

/// <summary>Goals that travel, stay somewhere or see somebody.</summary>
public sealed class JourneyTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Book the cheapest flight from Rome to Oslo, leaving 5 December 2026 and coming back 3 January 2027, for 3 people in business class.", "from=Rome, to=Oslo, depart-date=2026-12-05, return-date=2027-01-03, party-size=3, seat=business")]
    [InlineData("Search round-trip flights Rome – Oslo, 2026-12-05 to 2027-01-03, 3 passengers, economy. Do not book.", "round-trip=round trip, from=Rome, to=Oslo, depart-date=2026-12-05, return-date=2027-01-03, party-size=3, seat=economy")]
    [InlineData("预订成都到昆明的往返机票，2026年12月5日出发，2027年1月3日返回，1人经济舱", "from=成都, to=昆明, round-trip=往返, depart-date=2026-12-05, return-date=2027-01-03, party-size=1, seat=经济舱")]
    [InlineData("订2026年12月5日从成都到昆明的单程机票，3人，商务舱", "depart-date=2026-12-05, from=成都, to=昆明, one-way=单程, party-size=3, seat=商务舱")]
    public void Read_Journey_KnowsPlacesDaysAndClass(string goal, string expected) => Slots(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Reserve Hotel Willow in Oslo, check-in 5 December, check-out 8 December, 3 guests", "place=Hotel Willow, city=Oslo, check-in=2026-12-05, check-out=2026-12-08, party-size=3")]
    [InlineData("预订成都最便宜的酒店，12月5日入住，12月8日离店，3位客人", "city=成都, check-in=2026-12-05, check-out=2026-12-08, party-size=3")]
    public void Read_Stay_KnowsTownAndNights(string goal, string expected) => Slots(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Make an appointment with Dr. Emma Stone on 27 November at 16:10 for Ann Lee.", "staff=Dr. Emma Stone, date=2026-11-27, time=16:10, person-name=Ann Lee")]
    [InlineData("预约皮肤科赵强医生，11月27日11:00，就诊人张三", "department=皮肤科, staff=赵强医生, date=2026-11-27, time=11:00, person-name=张三")]
    public void Read_Appointment_KnowsWithWhom(string goal, string expected) => Slots(goal).ShouldBe(expected);

    [Fact]
    public void Read_CardNumberAndExpiry_AreKeptAsTexts() =>
        Slots("Donate 35 for Clean Water. Card 4000 1234 5678 9999, valid until 03/29, holder Ann Lee.").ShouldBe("price=35, card-number=4000 1234 5678 9999, expiry=03/29, person-name=Ann Lee");

    private static string Slots(string goal) =>
        string.Join(", ", GoalReader.Read(goal, [], Clock).Slots.Select(slot => $"{slot.Concept}={slot.Value}"));
}
