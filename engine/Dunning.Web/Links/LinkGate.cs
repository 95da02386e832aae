using Dunning.Operations.Approvals;
using Dunning.Operations.Calendars;
using Dunning.Operations.Debtors;
using Dunning.Operations.Ledger;
using Dunning.Operations.Links;

namespace Dunning.Web.Links;

/// <summary>
/// Stands before whatever is reached by a signed link. A link that was altered, made up, made for something else, expired or used leads to one plain page,
/// whatever was asked with it; what is behind the gate is only reached by a link that is good, and finds there what the link is for.
/// </summary>
public sealed class LinkGate(RequestDelegate next)
{
    /// <summary>Looks at the link, if there is one.</summary>
    public async Task InvokeAsync(HttpContext context, LinkSigner signer, IOfficeClock clock, OpenDebtorPage debtor, IApprovals approvals, ILedger ledger)
    {
        if (Purpose(context.Request.Path, out var rest) is { } purpose)
        {
            // Whoever has the address has the page: it goes to no other site and no search engine; and like all pages to no cache.
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
            var visit = await VisitAsync(purpose, rest, context, signer, clock, debtor, approvals, ledger);
            context.Features.Set(visit);
            if (visit.Status != StatusCodes.Status200OK)
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.Path = LinkGone.Path;
                context.Request.QueryString = QueryString.Empty;
            }
        }

        await next(context);
    }

    private static LinkPurpose? Purpose(PathString path, out string text)
    {
        var purpose = path.StartsWithSegments(LinkAddress.DebtorPage, out var rest) ? LinkPurpose.DebtorPage
            : path.StartsWithSegments(LinkAddress.Approval, out rest) ? LinkPurpose.Approval
            : default(LinkPurpose?);
        text = rest.Value?.TrimStart('/') ?? "";
        return purpose;
    }

    private static async Task<LinkVisit> VisitAsync(
        LinkPurpose purpose, string text, HttpContext context, LinkSigner signer, IOfficeClock clock, OpenDebtorPage debtor, IApprovals approvals, ILedger ledger)
    {
        var stopped = context.RequestAborted;
        var address = $"link {context.Connection.RemoteIpAddress?.ToString()}";
        if (signer.Read(text) is not { } link || link.Purpose != purpose)
        {
            return new LinkVisit(StatusCodes.Status404NotFound, address);
        }

        var gone = new LinkVisit(StatusCodes.Status410Gone, address);
        if (link.Until < await clock.TodayAsync(stopped))
        {
            return gone;
        }

        var good = new LinkVisit(StatusCodes.Status200OK, "link " + text);
        if (purpose == LinkPurpose.DebtorPage)
        {
            return await debtor.ExecuteAsync(link.Subject, stopped) is { } page ? good with { Page = page, Language = page.Debtor.Language } : gone;
        }

        return await approvals.FindAsync(link.Subject, stopped) is { } approval && (ushort)approval.Round == link.Round
            && (await ledger.ClientsAsync(stopped)).FirstOrDefault(client => client.Id == approval.Task.ClientId) is { } client
            ? good with { Approval = approval, Language = client.Language }
            : gone;
    }
}
