using System.Globalization;
using System.Text;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Operations.Clients;
using Dunning.Operations.Procedures;
using Dunning.Web.Site;

namespace Dunning.Web.Pages.Rules;

/// <summary>Stores the rules that lie on the desk: the office's in the draft of the procedure, a client's with the client.</summary>
public sealed class SaveRules(ReplaceFile replace, ChangeClient change, RequestScope scope)
{
    private const string Changed = "procedure.draft-changed";
    private const string ClientChanged = "client.changed";

    /// <summary>Stores a sheet, unless somebody else changed the rules since the form was made; <c>force</c> stores it all the same.</summary>
    public async Task<SavedRules> ExecuteAsync(OpenedRules opened, RuleSheet sheet, RuleSheetForm form, CancellationToken cancellationToken)
    {
        if (!sheet.CanBeSaved)
        {
            return new SavedRules(false, false, []);
        }

        var force = form.Command == "force";
        if (opened.Client is { } client)
        {
            if (!force && form.Began != opened.Mark)
            {
                return new SavedRules(false, true, []);
            }

            var found = await change.ExecuteAsync(client, client with { ProcedureRules = sheet.Text.Length == 0 ? null : sheet.Text }, scope.Person, cancellationToken);
            return new SavedRules(!found.HasErrors(), found.Any(finding => finding.Code == ClientChanged), found);
        }

        var revision = force ? opened.Copy.Revision : int.TryParse(form.Began, NumberStyles.None, CultureInfo.InvariantCulture, out var began) ? began : -1;
        var (draft, findings) = await replace.ExecuteAsync(opened.Copy.Version.ProcedureId, ProcedureFiles.Rules, Encoding.UTF8.GetBytes(sheet.Text), revision, scope.Person, cancellationToken);
        return new SavedRules(draft is not null, findings.Any(finding => finding.Code == Changed), findings);
    }
}
