using System.Text;

namespace Dunning.Web.Links;

/// <summary>The one page for every link that leads nowhere. It says nothing of the office, nor what was wrong.</summary>
internal static class LinkGone
{
    /// <summary>Where it is.</summary>
    public const string Path = "/link-gone";

    private const string Page =
        """
        <!DOCTYPE html>
        <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Deze link werkt niet</title>
          <link rel="stylesheet" href="/lib/tabler.min.css" />
          <link rel="stylesheet" href="/site.css" />
        </head>
        <body>
          <main class="content link-page">
            <section class="panel">
              <h1>Deze link werkt niet</h1>
              <p>De link is verlopen, al gebruikt, of niet helemaal overgenomen. Neem contact op met de afzender van de brief of e-mail.</p>
              <h2 lang="en">This link does not work</h2>
              <p lang="en">The link has expired, was used already, or was not copied in full. Please contact the sender of the letter or e-mail.</p>
            </section>
          </main>
        </body>
        </html>
        """;

    internal static IResult Tell(HttpContext context) =>
        Results.Text(Page, "text/html", Encoding.UTF8, context.Features.Get<LinkVisit>()?.Status ?? StatusCodes.Status404NotFound);
}
