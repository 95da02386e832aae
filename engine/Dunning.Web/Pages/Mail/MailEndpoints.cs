using System.Globalization;
using Dunning.Core.Findings;
using Dunning.Operations.Inbox;
using Dunning.Web.Access;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Mail;

/// <summary>What the page of received mails sends: this mail to that case, or aside.</summary>
internal static class MailEndpoints
{
    public static void MapMail(this WebApplication app) => app.MapPost("/mail/{id:long}", HandleAsync).ForDesk();

    private static async Task<IResult> HandleAsync(HttpContext http, long id, HandleMail handle, RequestScope scope, Flash flash, Texts texts, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var tells = form["do"] == "tell";
        var reference = form["case"].ToString().Trim();
        long? caseId = tells && long.TryParse(reference.Replace("D-", "", StringComparison.OrdinalIgnoreCase), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var findings = tells && caseId is null
            ? [Finding.Error("dossier.unknown", "", reference, texts["mail.nocase"])]
            : await handle.ExecuteAsync(id, caseId, form["text"].ToString(), scope.Person, scope.Desk, cancellationToken);
        flash.Leave(findings.HasErrors()
            ? new FlashMessage(FlashKind.Refused, findings[0].Message, [])
            : new FlashMessage(FlashKind.Done, texts[tells ? "mail.told" : "mail.isaside"], []));
        return Results.LocalRedirect("/mail");
    }
}
