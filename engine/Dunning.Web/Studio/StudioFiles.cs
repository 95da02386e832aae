using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;

namespace Dunning.Web.Studio;

/// <summary>
/// Serves the files of Elsa Studio's npm package under <c>/studio</c>, compressed as they lie: Brotli, else gzip, and unpacked for who takes neither.
/// Those whose name tells their content stay in the browser for good.
/// </summary>
internal sealed partial class StudioFiles(RequestDelegate next)
{
    public const string Path = "/studio";

    private static readonly (string Extension, string Encoding)[] Packings = [(".br", "br"), (".gz", "gzip")];
    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".wasm"] = "application/wasm", [".dat"] = "application/octet-stream" } };

    private readonly FrozenSet<string> files = Found();

    private static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot", "studio");

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Path.StartsWithSegments(Path, out var rest) || !Choose(rest.Value!.TrimStart('/'), context, out var file, out var encoding))
        {
            await next(context);
            return;
        }

        var name = rest.Value!.TrimStart('/');
        var info = new FileInfo(file);
        var headers = context.Response.Headers;
        headers.CacheControl = Fingerprinted().IsMatch(name) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}\"");
        context.Response.ContentType = Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        if (context.Request.Headers.IfNoneMatch == headers.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }
        else if (encoding is null && file.EndsWith(".gz", StringComparison.Ordinal))
        {
            await using var packed = new GZipStream(info.OpenRead(), CompressionMode.Decompress);
            await packed.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        else
        {
            headers.ContentEncoding = encoding;
            context.Response.ContentLength = info.Length;
            await context.Response.SendFileAsync(file, context.RequestAborted);
        }
    }

    // Only names that were found when the program began are answered, so that no path leads elsewhere.
    private bool Choose(string name, HttpContext context, out string file, out string? encoding)
    {
        var taken = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var packing in Packings.Where(packing => files.Contains(name + packing.Extension)))
        {
            if (taken.Contains(packing.Encoding, StringComparison.OrdinalIgnoreCase))
            {
                (file, encoding) = (System.IO.Path.Combine(Folder, name + packing.Extension), packing.Encoding);
                return true;
            }
        }

        (file, encoding) = (System.IO.Path.Combine(Folder, files.Contains(name) ? name : name + ".gz"), null);
        return files.Contains(name) || files.Contains(name + ".gz");
    }

    private static FrozenSet<string> Found() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Folder, file).Replace('\\', '/')).ToFrozenSet(StringComparer.Ordinal)
        : [];

    [GeneratedRegex(@"^_framework/.*\.[a-z0-9]{10}\.(?:wasm|js|dat)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fingerprinted();
}
