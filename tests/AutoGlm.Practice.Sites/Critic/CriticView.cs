using System.Text.Json;
using AutoGlm.Practice.Sites.Hosting;
using AutoGlm.Practice.Sites.Texts;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic;

/// <summary>A critic page in one language: its frame, its form, its confirmations.</summary>
internal sealed record CriticView(CriticCase Case, SiteLanguage Language)
{
    private static readonly string[] Themes = ["plain", "dark", "airy"];

    /// <summary>The form's address, with slashes at both ends.</summary>
    public string Path => (Language == SiteLanguage.Chinese ? "/zh/" : "/") + Case.Name + "/";

    private FormScenario Scenario => Case.Scenario;

    public string T(string english, string chinese) => Language == SiteLanguage.Chinese ? chinese : english;

    public string T(Bilingual text) => text.In(Language);

    /// <summary>The text as a JavaScript string, quotes included.</summary>
    public string Script(string english, string chinese) => JsonSerializer.Serialize(T(english, chinese));

    public IResult FormPage(FormLook look) => Page(T(Scenario.Heading), $$"""
        <h1>{{T(Scenario.Heading)}}</h1>
        <p>{{T(Scenario.Intro)}}</p>
        {{look.Before}}
        <form id="form" method="post" action="{{Path}}" novalidate>
        {{string.Concat(Scenario.Fields.Select(field => FieldRow(field, look)))}}
        <p class="go"><button id="send" {{look.SubmitAttributes}}>{{T(Scenario.Submit)}}</button></p>
        </form>
        {{look.After}}
        {{(look.Script.Length == 0 ? string.Empty : $"<script>(() => {{ const form = document.getElementById('form'), button = document.getElementById('send');\n{look.Script}\n}})();</script>")}}
        """);

    public IResult Page(string title, string content, int status = StatusCodes.Status200OK) => Answers.Page($"""
        <!doctype html>
        <html lang="{T("en", "zh-CN")}">
        <head><meta charset="utf-8"><title>{title} – {T(Scenario.Brand)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/critic.css"></head>
        <body class="{Themes[Case.Theme]}">
        <header><strong>{T(Scenario.Brand)}</strong> <nav><a href="{Path}">{T("Start", "首页")}</a> <a href="{Path}about">{T("About us", "关于我们")}</a></nav></header>
        <main>
        {content}
        </main>
        <footer>© {T(Scenario.Brand)}</footer>
        </body></html>
        """, status);

    /// <summary>A page that truthfully says what the server has taken in.</summary>
    public IResult ConfirmationPage(string reference, IReadOnlyDictionary<string, string> taken, string more = "") =>
        Page(T(Scenario.Done), $"<h1>{T(Scenario.Done)}</h1>{Confirmation(reference)}{Summary(taken)}{more}");

    public string Confirmation(string reference) => Scenario.GivesReference
        ? $"<p>{T("Your reference number", "您的编号")}{T(": ", "：")}<b>{reference}</b></p>"
        : string.Empty;

    public string Summary(IReadOnlyDictionary<string, string> values) =>
        $"<dl>{string.Concat(Scenario.Fields.Select(field => $"<dt>{T(field.Label)}</dt><dd>{Html.Text(values.GetValueOrDefault(field.Key, "—"))}</dd>"))}</dl>";

    private string FieldRow(FormField field, FormLook look)
    {
        var value = (look.Values ?? Scenario.Initial(Language)).GetValueOrDefault(field.Key, string.Empty);
        var bad = field.Key == look.Bad ? " aria-invalid=\"true\"" : string.Empty;
        var label = $"<label for=\"{field.Key}\">{T(field.Label)}</label>";
        if (field.Options.Count == 0)
            return $"<p>{label}<input id=\"{field.Key}\" name=\"{field.Key}\" type=\"{field.Type}\" value=\"{Html.Text(value)}\"{bad}></p>";
        var options = field.Options.Select(option => T(option)).Select(option => $"<option{(option == value ? " selected" : string.Empty)}>{option}</option>");
        return $"<p>{label}<select id=\"{field.Key}\" name=\"{field.Key}\"{bad}>{string.Concat(options)}</select></p>";
    }
}
