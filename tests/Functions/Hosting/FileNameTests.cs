using System.Text;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Reporting.Functions.Hosting;
using Xunit;

namespace Reporting.FunctionTests.Hosting;

public class FileNameTests
{
    [Theory]
    [InlineData("Mødemateriale Aalborg.pdf")]
    [InlineData("a\"; filename=\"evil.exe")]
    [InlineData("a\r\nX-Injected: yes")]
    [InlineData("a\nSet-Cookie: session=x\n\n<script>")]
    [InlineData("a\0b\u0085c")]
    [InlineData("مرحبا 🍏 \u202Efdp.exe")]
    [InlineData("a;b,c'd%20e")]
    public void ANameStaysANameInItsHeader(string name)
    {
        var http = new DefaultHttpContext();
        var document = BlobsModelFactory.BlobDownloadStreamingResult(new MemoryStream(), BlobsModelFactory.BlobDownloadDetails(
            default, 0, "application/pdf", new byte[16], default, null, null, null, null, null, null, 0, default, null, null, null, null,
            default, default, default, default,
            null, 0, false, null, null, null, 0, null, false, null, null));
        DocumentAnswer.Of(http, document, name, DocumentCaching.Private);
        var header = Assert.Single(http.Response.Headers.ContentDisposition)!;
        Assert.DoesNotContain(header, c => c is < ' ' or > '~');
        var read = ContentDispositionHeaderValue.Parse(header);
        Assert.Equal(("inline", 2), (read.DispositionType.ToString(), read.Parameters.Count));
        Assert.Equal(name, read.FileNameStar.ToString());
        Assert.DoesNotContain("Content-Type", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(header)));
    }
}
