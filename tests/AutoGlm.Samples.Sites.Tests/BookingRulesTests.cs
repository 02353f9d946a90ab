using AutoGlm.Samples.Sites.Booking;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class BookingRulesTests
{
    private static readonly BookingRequest Good =
        new("green-bowl", "2026-12-01", "19:00", 2, "Ada", "+86 571 8765-4321", null, AcceptTerms: true);

    [Fact]
    public void Check_CompleteRequest_HasNoFaults() => BookingRules.Check(Good).ShouldBeEmpty();

    [Fact]
    public void Check_EverythingWrong_NamesEveryField() =>
        BookingRules.Check(Good with { Name = " ", Phone = "call me", Requests = new string('x', 501), Party = 11, AcceptTerms = false })
            .Keys.ShouldBe(["name", "phone", "requests", "party", "acceptTerms"], ignoreOrder: true);

    [Fact]
    public void Check_NoPhone_IsFine() => BookingRules.Check(Good with { Phone = "" }).ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(11)]
    public void Check_PartyOutOfRange_IsAFault(int party) =>
        BookingRules.Check(Good with { Party = party }).ShouldContainKey("party");
}
