using System.Text;
using AutoGlm.Tasks.Secrets;
using OtpNet;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Secrets;

public sealed class TotpSeedTests
{
    /// <summary>The test vectors of RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "94287082", "46119246", "90693936")]
    [InlineData(1111111109, "07081804", "68084774", "25091201")]
    [InlineData(1111111111, "14050471", "67062674", "99943326")]
    [InlineData(1234567890, "89005924", "91819424", "93441116")]
    [InlineData(2000000000, "69279037", "90698825", "38618901")]
    [InlineData(20000000000, "65353130", "77737706", "47863826")]
    public void CodeAt_VectorsOfTheRfc_AreThose(long seconds, string sha1, string sha256, string sha512)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Seed("SHA1", 20).CodeAt(time).ShouldBe(sha1);
        Seed("SHA256", 32).CodeAt(time).ShouldBe(sha256);
        Seed("SHA512", 64).CodeAt(time).ShouldBe(sha512);

        static TotpSeed Seed(string algorithm, int bytes) =>
            TotpSeed.Read($"otpauth://totp/Test:a%40b?secret={Base32Encoding.ToString(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1234567890", 7))[..bytes]))}&issuer=Test&algorithm={algorithm}&digits=8&period=30");
    }

    [Theory]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    [InlineData("gezd gnbv gy3t qojq gezd gnbv gy3t qojq")]
    [InlineData(" GEZDGNBV-GY3TQOJQ-GEZDGNBV-GY3TQOJQ==\n")]
    [InlineData("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    [InlineData("OTPAUTH://TOTP/x?SECRET=gezdgnbvgy3tqojqgezdgnbvgy3tqojq&algorithm=sha-1")]
    public void Read_AsSitesWriteIt_IsTheSame(string written)
    {
        var seed = TotpSeed.Read(written);

        (seed.Digits, seed.Period, seed.CodeAt(DateTimeOffset.FromUnixTimeSeconds(59))).ShouldBe((6, TimeSpan.FromSeconds(30), "287082"));
        seed.LeftAt(DateTimeOffset.FromUnixTimeMilliseconds(59_250)).ShouldBe(TimeSpan.FromMilliseconds(750));
        seed.ToString().ShouldBe("•••");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("123456", "number 1 is")]
    [InlineData("GEZDGNBVGY3TQ0JQ", "number 14 is")]
    [InlineData("GEZDGNBVGY3TQOJQG", "missing at its end")]
    [InlineData("GEZDGNBV", "too short")]
    [InlineData("otpauth://hotp/x?secret=GEZDGNBVGY3TQOJQ&counter=1", "counted")]
    [InlineData("otpauth://push/x?secret=GEZDGNBVGY3TQOJQ", "otpauth://totp/")]
    [InlineData("otpauth://totp/x?issuer=y", "no secret")]
    [InlineData("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&algorithm=MD5", "algorithm")]
    [InlineData("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&digits=12", "6 to 8 digits")]
    [InlineData("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&period=0", "period")]
    public void Read_WhatIsNone_SaysWhatIsWrongAndNothingOfTheSeed(string written, string what)
    {
        var error = Should.Throw<TotpSeedException>(() => TotpSeed.Read(written));

        error.Message.ShouldContain(what);
        error.Cure.ShouldNotBeEmpty();
        (error.Message + error.Cure).ShouldNotContain("GEZDG");
    }

    [Theory]
    [InlineData("One-time code", "", true)]
    [InlineData("Enter your 6-digit code", "", true)]
    [InlineData("Code", "autocomplete=one-time-code", true)]
    [InlineData("", "totpCode", true)]
    [InlineData("2FA", "", true)]
    [InlineData("Authenticator app code", "", true)]
    [InlineData("Code", "code | Two-step verification", true)]
    [InlineData("Digit 3", "Verification code", true)]
    [InlineData("动态口令", "", true)]
    [InlineData("请输入6位验证码", "", true)]
    [InlineData("第1位", "两步验证", true)]
    [InlineData("Password", "Two-factor authentication", false)]
    [InlineData("Coupon code", "Verification", false)]
    [InlineData("Postal code", "", false)]
    [InlineData("Code", "", false)]
    [InlineData("Security code", "autocomplete=cc-csc", false)]
    [InlineData("Verification code", "Type the characters shown in the picture", false)]
    [InlineData("图形验证码", "", false)]
    [InlineData("验证码", "看不清？换一张", false)]
    [InlineData("Username", "Two-factor authentication", false)]
    public void Asks_ByLabelAndWhatIsAroundIt_TellsCodesFromOthers(string label, string hints, bool asks) => CodeFields.Asks(label, hints).ShouldBe(asks);
}
