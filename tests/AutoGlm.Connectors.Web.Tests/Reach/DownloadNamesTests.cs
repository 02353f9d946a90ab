using AutoGlm.Connectors.Web.Browsing;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Reach;

public sealed class DownloadNamesTests
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("报表 2031.xlsx", "报表 2031.xlsx")]
    [InlineData("archive.tar.gz", "archive.tar.gz")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\Windows\\x.txt", "x.txt")]
    [InlineData("/", "download")]
    [InlineData("..", "download")]
    [InlineData("", "download")]
    [InlineData(".bashrc", "bashrc")]
    [InlineData("a\0b\r\nc.txt", "a_b__c.txt")]
    [InlineData("a:b|c?.txt", "a_b_c_.txt")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("com1.tar.gz", "_com1.tar.gz")]
    [InlineData("Lpt¹ .txt", "_Lpt¹.txt")]
    [InlineData("name. . .", "name")]
    [InlineData("setup.exe", "setup.exe.untrusted")]
    [InlineData("bill.pdf.exe", "bill_pdf.exe.untrusted")]
    [InlineData("bill.pdf                                                    .exe", "bill_pdf.exe.untrusted")]
    [InlineData("bill\u202Efdp.exe", "billfdp.exe.untrusted")]
    [InlineData("invoice\u200B.p\u2066df", "invoice.pdf")]
    [InlineData("page.html.lnk", "page_html.lnk.untrusted")]
    [InlineData("a.exe.", "a.exe.untrusted")]
    [InlineData("a.exe \u200F", "a.exe.untrusted")]
    public void Safe_WhatAPageProposes_MeansTheSameToEveryone(string suggested, string expected)
    {
        var name = DownloadNames.Safe(suggested);

        // Blanks before the ending are no part of it.
        name.Replace(" .", ".", StringComparison.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void Safe_LongName_KeepsItsEnding()
    {
        var name = DownloadNames.Safe(new string('长', 300) + ".pdf");

        name.Length.ShouldBeLessThanOrEqualTo(120);
        name.ShouldEndWith("长.pdf");
    }
}
