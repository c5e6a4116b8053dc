using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rezone.Domain;

namespace Rezone.Pipeline.Site;

/// <summary>Serves a built site to this machine only, with the headers it asks of a real host.</summary>
public static class StaticServer
{
    /// <summary>Serves until told to stop.</summary>
    /// <param name="folder">The site's folder.</param>
    /// <param name="port">Port on the loopback address; 0 takes a free one.</param>
    /// <param name="onReady">Called once with the address to open.</param>
    /// <param name="stop">Ends the server.</param>
    public static async Task Run(string folder, int port, Action<Uri> onReady, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        await using var server = builder.Build();
        Serve(server, Path.GetFullPath(folder));
        await Start(server, port, stop);
        onReady(new Uri(server.Urls.First()));
        await server.WaitForShutdownAsync(stop);
    }

    private static async Task Start(WebApplication server, int port, CancellationToken stop)
    {
        try
        {
            await server.StartAsync(stop);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new UserError(UserErrorKind.Usage, $"Port {port} cannot be used: {error.Message}", "Give another one with --port, or none.");
        }
    }

    private static void Serve(WebApplication server, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".bin"] = "application/octet-stream";
        types.Mappings[".parquet"] = "application/vnd.apache.parquet";
        types.Mappings[".pmtiles"] = "application/octet-stream";
        types.Mappings[".txt"] = "text/plain; charset=utf-8";
        types.Mappings[".html"] = "text/html; charset=utf-8";
        server.Use((context, next) =>
        {
            foreach (var (name, value) in ContentPolicy.Headers)
                context.Response.Headers[name] = value;
            context.Response.Headers.CacheControl = "no-cache";
            return next(context);
        });
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        server.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types });
        server.Run(context => NotFound(context, files.GetFileInfo("404.html")));
    }

    private static async Task NotFound(HttpContext context, IFileInfo page)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        if (!page.Exists)
            return;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.SendFileAsync(page, context.RequestAborted);
    }
}
