using System.CommandLine;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Secrets;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm secret set|list|remove</c>. A value is never an argument: arguments show in lists of processes.</summary>
internal static class SecretCommand
{
    public static Command Create(CommandContext context) =>
        new("secret", context.Say("Secrets that surfaces fill in and nobody else sees", "只由界面填写、别处都看不到的机密"))
        {
            Set(context), List(context), Remove(context),
        };

    private static Command Set(CommandContext context)
    {
        var name = Name(context);
        var places = new Option<string[]>("--place")
        {
            Description = context.Say("Origin or app it may be filled in at, or webhook:PATH whose calls it checks; may be repeated", "可以填写它的网站（origin）或应用，或由它验证调用的 webhook:路径；可重复"),
            HelpName = "ORIGIN",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var fields = new Option<string[]>("--field")
        {
            Description = context.Say("Label of a field it may be filled into (any field that hides what is typed); may be repeated", "可以填入的字段名称（默认任何隐藏输入的字段）；可重复"),
            HelpName = "LABEL",
            Arity = ArgumentArity.OneOrMore,
        };
        var stdin = new Option<bool>("--value-stdin") { Description = context.Say("Read the value from standard input", "从标准输入读取值") };
        var totp = new Option<bool>("--totp")
        {
            Description = context.Say("The value is the seed of one-time codes (base32, or an otpauth:// address); what is filled in is the code of the moment", "其值为一次性验证码的密钥（base32 或 otpauth:// 地址）；填入的是当时的验证码"),
        };
        var command = new Command("set", context.Say("Keep a secret; asks for its value", "保存机密；会询问其值")) { name, places, fields, totp, stdin };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var kind = parsed.GetValue(totp) ? SecretKind.Totp : SecretKind.Text;
            var binding = new SecretBinding([.. (parsed.GetValue(places) ?? []).Select(Place)], parsed.GetValue(fields) ?? []);
            if (kind == SecretKind.Totp && binding.Places.Any(WebhookPlace.Is))
                throw new BadInputException("--place", new("One-time codes check no webhooks.", "一次性验证码不能用于验证 Webhook。"), new("Bind the seed to the site that asks for its codes.", "请把种子绑定到索要验证码的网站。"));
            var stored = new StoredSecret(Checked(parsed.GetValue(name)!), await ReadValueAsync(parsed.GetValue(stdin), context, cancellationToken), binding, kind);
            if (kind == SecretKind.Totp)
                CheckSeed(stored.Value);
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            await host.Secrets.SetAsync(stored, cancellationToken);
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { name = stored.Name, kind = Name(kind), places = stored.Binding.Places, fields = stored.Binding.Fields });
            else
                printer.Note(context.Say($"Kept: {stored.Name}", $"已保存：{stored.Name}"));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Command List(CommandContext context)
    {
        var command = new Command("list", context.Say("List the secrets, without values", "列出机密（不含值）"));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var secrets = await host.Secrets.ListAsync(cancellationToken);
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { secrets = secrets.Select(secret => new { name = secret.Name, kind = Name(secret.Kind), places = secret.Binding.Places, fields = secret.Binding.Fields, changedAt = secret.ChangedAt }) });
            else
                foreach (var secret in secrets)
                    printer.Line($"{secret.Name}\t{Name(secret.Kind)}\t{string.Join(", ", secret.Binding.Places)}\t{string.Join(", ", secret.Binding.Fields)}");
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Command Remove(CommandContext context)
    {
        var name = Name(context);
        var command = new Command("remove", context.Say("Forget a secret", "删除机密")) { name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetValue(name)!;
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            if (!await host.Secrets.RemoveAsync(wanted, cancellationToken))
                throw new BadInputException("NAME", new($"There is no secret “{wanted}”.", $"没有机密“{wanted}”。"), new("See “autoglm secret list”.", "参见“autoglm secret list”。"));
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { removed = wanted });
            else
                printer.Note(context.Say($"Removed: {wanted}", $"已删除：{wanted}"));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Argument<string> Name(CommandContext context) =>
        new("NAME") { Description = context.Say("Name, as goals refer to it: {{secret:NAME}}", "名称，目标中以 {{secret:名称}} 引用") };

    private static string Name(SecretKind kind) => kind == SecretKind.Totp ? "totp" : "text";

    private static void CheckSeed(string value)
    {
        try
        {
            TotpSeed.Read(value);
        }
        catch (TotpSeedException wrong)
        {
            throw new BadInputException("value", new(wrong.Message, wrong.Message), new(wrong.Cure, wrong.Cure));
        }
    }

    private static string Checked(string name) =>
        TaskBodyCheck.IsSecretName(name)
            ? name
            : throw new BadInputException("NAME", new($"“{name}” can't be used as the name of a secret.", $"“{name}”不能用作机密的名称。"), new("Use letters, digits, dots, _ and -, at most 64.", "请使用字母、数字、点、_ 和 -，最多 64 个字符。"));

    /// <summary>Addresses are kept as origins; what is neither that nor a webhook names an app.</summary>
    private static string Place(string place)
    {
        if (SecretPlaces.Read(place) is { } read)
            return read;
        if (WebhookPlace.Is(place))
            throw new BadInputException("--place", new($"“{place}” is not the path of a webhook.", $"“{place}”不是 Webhook 的路径。"), new("Write it as webhook:orders/new, or webhook for all of them.", "请写成 webhook:orders/new；写 webhook 则适用于全部。"));
        return place.Contains("://", StringComparison.Ordinal)
            ? throw new BadInputException("--place", new($"“{place}” is not the address of a site.", $"“{place}”不是网站地址。"), new("Write it as https://example.com.", "请写成 https://example.com 的形式。"))
            : place;
    }

    private static async ValueTask<string> ReadValueAsync(bool fromInput, CommandContext context, CancellationToken cancellationToken)
    {
        var terminal = context.Terminal;
        string? value;
        if (fromInput || !terminal.IsInteractive)
        {
            value = await terminal.ReadAllAsync(cancellationToken);
            value = value.EndsWith("\r\n", StringComparison.Ordinal) ? value[..^2] : value.EndsWith('\n') ? value[..^1] : value;
        }
        else
        {
            await terminal.Error.WriteAsync(context.Say("Value (not shown): ", "值（不显示）：").AsMemory(), cancellationToken);
            value = await terminal.ReadHiddenLineAsync(cancellationToken);
            await terminal.Error.WriteLineAsync();
        }

        return string.IsNullOrEmpty(value)
            ? throw new BadInputException("value", new("The value is empty.", "值是空的。"), new("Type it when asked, or give it on standard input.", "请在提示时输入，或通过标准输入提供。"))
            : value;
    }
}
