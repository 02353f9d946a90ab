using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests.Validation;

public class SecretNamesTests
{
    [Theory]
    [InlineData("password", true)]
    [InlineData("shopPassword", true)]
    [InlineData("API_KEY", true)]
    [InlineData("apiKey", true)]
    [InlineData("PIN", true)]
    [InlineData("access-token", true)]
    [InlineData("登录密码", true)]
    [InlineData("shopping", false)]
    [InlineData("pinned", false)]
    [InlineData("tokens_left", false)]
    [InlineData("key", false)]
    [InlineData("name", false)]
    public void LooksSecret_Name_IsJudgedByItsWords(string name, bool expected)
    {
        SecretNames.LooksSecret(name).ShouldBe(expected);
    }
}
