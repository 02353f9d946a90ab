namespace AutoGlm.Canaries.Tests;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Your password: VELVET-4729-HARBOR")]
    [InlineData("‘ve|vet—4729-harb0r .")]
    [InlineData("VELWET 472Q HAR8OR")]
    [InlineData("•••••• HARBOR")]
    [InlineData("VELVET")]
    public void Stands_ReadMoreOrLess_IsFound(string read) => Likeness.Stands(Planted.Password, read).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("Password •••••• Log in to the harvest, whatever it says")]
    [InlineData("4729 seats, in velours")]
    public void Stands_SomethingElse_IsNotFound(string read) => Planted.All.ShouldAllBe(secret => !Likeness.Stands(secret, read));
}
