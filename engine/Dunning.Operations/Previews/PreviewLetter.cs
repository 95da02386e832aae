using Dunning.Cases.Correspondence;
using Dunning.Cases.Facts;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Cases.Procedures;
using Dunning.Core.Findings;
using Dunning.Core.Languages;
using Dunning.Letters.Templates;
using Dunning.Operations.Desk;
using Dunning.Operations.Ledger;
using Dunning.Rules.Language;

namespace Dunning.Operations.Previews;

/// <summary>Writes a letter for a real case as it would be written today, with the other due invoices of the debtor in it. Nothing is stored or sent.</summary>
public sealed class PreviewLetter(IDesk desk, IClientLogos logos)
{
    // A letter with more invoices shows nothing that these do not.
    private const int MostInvoices = 12;
    private const int UsualTerm = 7;

    /// <param name="docx">The template.</param>
    /// <param name="name">Its name.</param>
    /// <param name="language">nl or en.</param>
    /// <param name="scope">The clients one may see.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="today">Date of the letter.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The letter; null with findings when the template is wrong or can not be filled for this case, null without when there is no such case.</returns>
    public async Task<(RenderedLetter? Letter, IReadOnlyList<Finding> Findings)> ExecuteAsync(
        byte[] docx, string name, string language, DeskScope scope, long caseId, DateOnly today, CancellationToken cancellationToken)
    {
        if (await desk.DossierAsync(scope, caseId, today, cancellationToken).ConfigureAwait(false) is not { } dossier)
        {
            return (null, []);
        }

        var compilation = ProcedureCompiler.CheckTemplate(docx, name + ".docx", language);
        if (compilation.Template is not { } template)
        {
            return (null, compilation.Findings);
        }

        var cases = new List<(CaseFacts Facts, CaseState State)> { (dossier.Facts, dossier.State) };
        foreach (var other in dossier.OtherCases.Where(other => other.Id != caseId && other.Status != CaseStatus.Closed && other.Currency == dossier.Facts.Open.Currency).Take(MostInvoices - 1))
        {
            if (await desk.DossierAsync(scope, other.Id, today, cancellationToken).ConfigureAwait(false) is { Facts: { Invoice.IsDue: true, IsPaid: false } facts } also && facts.Debtor.Number == dossier.Facts.Debtor.Number)
            {
                cases.Add((facts, also.State));
            }
        }

        try
        {
            var facts = LetterFactsBuilder.Build([.. cases.Select(each => (Message(each.Facts, each.State, name, language, today), each.Facts, each.State))], today);
            var logo = await logos.FindAsync(dossier.Facts.Client.Id, cancellationToken).ConfigureAwait(false);
            return (template.Render(facts, new RenderSettings
            {
                Culture = LanguageCode.Parse(language).Culture(),
                FixedDate = today,
                Images = logo is null ? null : new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["logo"] = logo },
            }), compilation.Findings);
        }
        catch (EvaluationException wrong)
        {
            return (null, [Finding.Error("template.this-case", name + ".docx", "", wrong.Message)]);
        }
    }

    private static MessageIntent Message(CaseFacts facts, CaseState state, string name, string language, DateOnly today) => new(
        "", state.Id, Channel.Letter, name, name, language, facts.Open.Amount, today, UsualTerm, MessagePurpose.Reminder, Bundled: true, Proposed: true);
}
